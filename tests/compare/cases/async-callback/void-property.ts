// A property whose type is a function that returns `void`.
interface Hooks {
  onClose: () => void;
}

export const hooks: Hooks = {
  onClose: async () => { // planted
    await fetch("/closed");
  },
};
