// A chain ends without a handler for rejections.
export function show(url: string) {
  fetch(url).then((response) => console.log(response.status)); // planted
}
