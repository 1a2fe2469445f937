// Two independent awaits outside of a loop.
declare function loadUser(id: string): Promise<object>;
declare function loadPosts(id: string): Promise<object[]>;

export async function page(id: string) {
  const user = await loadUser(id); // planted
  const posts = await loadPosts(id); // planted
  return { user, posts };
}
