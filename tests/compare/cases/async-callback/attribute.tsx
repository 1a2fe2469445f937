// A rejection in the handler of a button is unhandled.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      button: { onClick: () => void };
    }
  }
}

export const Save = () => <button onClick={async () => void (await fetch("/save"))} />; // planted
