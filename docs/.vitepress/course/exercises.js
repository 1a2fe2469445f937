/**
 * One exercise for each lesson. `code` does something wrong; it is solved when no rule reports anything and the program prints
 * `output`. `solution` is one way to do so. `modules` are files beside it.
 */
export const exercises = {
  "forgetting-to-await": {
    title: "Who can pay?",
    task: "Ada has 100 and can pay 50, Bob has 5 and cannot. Make the program say so, and say “done” last.",
    code: `const accounts = new Map([["ada", 100], ["bob", 5]]);

async function canPay(name, amount) {
  return accounts.get(name) >= amount;
}

async function pay(name, amount) {
  if (canPay(name, amount)) console.log(\`\${name} pays \${amount}\`);
  else throw new Error(\`\${name} cannot pay \${amount}\`);
}

for (const name of ["ada", "bob"]) {
  try {
    pay(name, 50);
  } catch (error) {
    console.log(error.message);
  }
}
console.log("done");
`,
    output: ["ada pays 50", "bob cannot pay 50", "done"],
    solution: (code) => code.replace("if (canPay", "if (await canPay").replace("    pay(name, 50)", "    await pay(name, 50)"),
  },
  "blocking-the-event-loop": {
    title: "A clock that stops",
    task: "While one request waits for 60 ms, the clock should go on ticking. Wait without blocking the event loop.",
    code: `setTimeout(() => console.log("tick"), 10);

async function handle(request) {
  const end = Date.now() + 60;
  while (Date.now() < end) {
    // wait
  }
  console.log(\`answer to \${request}\`);
}

await handle("slow request");
`,
    output: ["tick", "answer to slow request"],
    solution: (code) => code.replace(/ {2}const end[\s\S]*?\n {2}\}\n/u, "  await new Promise((resolve) => setTimeout(resolve, 60));\n"),
  },
  "running-concurrently": {
    title: "One after the other",
    task: "The three prices do not depend on each other. Ask for all of them at the same time.",
    code: `import { mostAtOnce, priceOf } from "./shop.js";

async function pricesOf(articles) {
  const prices = [];
  for (const article of articles) prices.push(await priceOf(article));
  return prices;
}

const prices = await pricesOf(["tea", "milk", "bread"]);
console.log(prices.join(", "));
console.log(\`\${mostAtOnce()} at the same time\`);
`,
    modules: {
      "./shop.js": `let running = 0;
let most = 0;
export async function priceOf(article) {
  most = Math.max(most, ++running);
  await new Promise((resolve) => setTimeout(resolve, 20));
  running--;
  return article.length * 10;
}
export const mostAtOnce = () => most;
`,
    },
    output: ["30, 40, 50", "3 at the same time"],
    solution: (code) => code.replace(/ {2}const prices = \[\];[\s\S]*? {2}return prices;/u, "  return Promise.all(articles.map((article) => priceOf(article)));"),
  },
  "handling-errors": {
    title: "An order that disappears",
    task: "One of the orders cannot be saved. Print “order 2: negative total” for it, with the message of its error, and save the others.",
    code: `async function save(order) {
  if (order.total < 0) throw new Error("negative total");
  console.log(\`order \${order.id} is saved\`);
}

for (const order of [{ id: 1, total: 5 }, { id: 2, total: -5 }, { id: 3, total: 7 }]) {
  try {
    await save(order);
  } catch {}
}
`,
    output: ["order 1 is saved", "order 2: negative total", "order 3 is saved"],
    solution: (code) => code.replace("catch {}", "catch (error) {\n    console.log(`order ${order.id}: ${error.message}`);\n  }"),
  },
  "managing-resources": {
    title: "Closed too early",
    task: "The connection is closed before the query has its answer. Keep it open for as long as it is needed.",
    code: `import { connect } from "./database.js";

async function query(connection, text) {
  await connection.ready();
  return connection.run(text);
}

async function names() {
  const connection = await connect();
  try {
    return query(connection, "names");
  } finally {
    connection.close();
  }
}

console.log(await names());
`,
    modules: {
      "./database.js": `const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function connect() {
  let isOpen = true;
  await wait(5);
  return {
    ready: () => wait(5),
    run(text) {
      if (!isOpen) throw new Error("the connection is closed");
      return "Ada, Bob";
    },
    close() {
      isOpen = false;
    },
  };
}
`,
    },
    output: ["Ada, Bob"],
    solution: (code) => code.replace("return query", "return await query"),
  },
  "keeping-async-code-simple": {
    title: "A list that stays empty",
    task: "The names are loaded, but the list is printed before. Print both, in the order of the numbers.",
    code: `import { setTimeout as delay } from "node:timers/promises";

async function nameOf(id) {
  await delay(30 - 10 * id);
  return ["Ada", "Bob"][id];
}

const names = [];
[0, 1].forEach(async (id) => {
  names.push(await nameOf(id));
});
console.log(\`names: \${names.join(", ")}\`);
`,
    output: ["names: Ada, Bob"],
    solution: (code) => code.replace(/const names = \[\];[\s\S]*?\}\);\n/u, "const names = await Promise.all([0, 1].map((id) => nameOf(id)));\n"),
  },
  "choosing-async-libraries": {
    title: "A missing heartbeat",
    task: "The heartbeat has to be printed while the report is read. Read it with the asynchronous function of the same module family.",
    code: `import { readFileSync } from "node:fs";

setTimeout(() => console.log("heartbeat"), 5);

async function titleOf(file) {
  const text = readFileSync(file, "utf8");
  return text.split("\\n")[0];
}

console.log(await titleOf("report.txt"));
`,
    output: ["heartbeat", "The report"],
    solution: (code) => code.replace('{ readFileSync } from "node:fs"', '{ readFile } from "node:fs/promises"').replace("readFileSync(", "await readFile("),
  },
  "async-threads-processes": {
    title: "A program that is not there",
    task: "The program convert is not installed, which ends this one. Print “not converted: spawn convert ENOENT” instead.",
    code: `import { spawn } from "node:child_process";

function convert(file) {
  return new Promise((resolve) => {
    const child = spawn("convert", [file, "small.png"]);
    child.on("close", resolve);
  });
}

try {
  await convert("large.png");
  console.log("converted");
} catch (error) {
  console.log(\`not converted: \${error.message}\`);
}
`,
    output: ["not converted: spawn convert ENOENT"],
    solution: (code) => code.replace("(resolve) =>", "(resolve, reject) =>").replace('    child.on("close"', '    child.on("error", reject);\n    child.on("close"'),
  },
};
