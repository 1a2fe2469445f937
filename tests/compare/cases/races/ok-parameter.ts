// An object of the caller gets a field; no other call has it.
interface Context { user?: string }

export async function identify(context: Context, load: (context: Context) => Promise<string>) {
  if (context.user === undefined) {
    const user = await load(context);
    context.user = user;
  }
  return context;
}
