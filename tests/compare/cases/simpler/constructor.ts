// `new Promise` around what is a promise already.
export const load = (url: string) =>
  new Promise<Response>((resolve, reject) => { // planted
    fetch(url).then(resolve, reject); // planted
  });
