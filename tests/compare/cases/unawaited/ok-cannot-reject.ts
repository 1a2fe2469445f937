// A function that catches all its own errors is started and left alone.
async function main() {
  try {
    await fetch("/start");
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

main();
