// A listener that is removed by another function than was added
export class Chart {
  open(): void {
    globalThis.addEventListener("resize", this.draw.bind(this));
  }
  close(): void {
    globalThis.removeEventListener("resize", this.draw.bind(this)); // planted
  }
  draw(): void {
    console.log("drawn");
  }
}
