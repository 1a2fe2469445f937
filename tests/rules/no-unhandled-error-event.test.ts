import { noUnhandledErrorEvent } from "../../src/rules/no-unhandled-error-event.ts";
import { runTable } from "../support/rule-table.ts";

runTable("no-unhandled-error-event", noUnhandledErrorEvent, {
  reports: {
    "a child process that the end of this one waits for": `
      import { spawn } from "node:child_process";
      export async function run(ready) {
        const child = spawn(process.execPath, ["serve.js"]);
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
        child.unref();
        await ready;
        process.exit(0);
      }
    `,
    "a command that no shell runs": `
      import { spawn } from "node:child_process";
      export function list(done) {
        const child = spawn("ls", { shell: false });
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
        child.on("close", done);
      }
    `,
    "a child process of which only the exit is awaited": `
      import { spawn } from "node:child_process";
      export function build() {
        return new Promise((resolve) => {
          const child = spawn("git", ["status"]);
                        ~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
          child.on("exit", resolve);
        });
      }
    `,
    "what an executor returns is not used": `
      import { spawn } from "node:child_process";
      export async function build(commands) {
        for (const command of commands) {
          const child = spawn(command);
                        ~~~~~~~~~~~~~~ [unhandled]
          await new Promise((resolve) => child.on("close", resolve));
        }
      }
    `,
    "by require, renamed and as a member": `
      const cp = require("child_process");
      const { spawn: run } = require("node:child_process");
      cp.spawn("a");
      ~~~~~~~~~~~~~ [unhandled]
      run("b").unref();
      ~~~~~~~~ [unhandled]
      const start = cp.fork;
      start("./c.js");
      ~~~~~~~~~~~~~~~ [unhandled]
    `,
    "a detached process": `
      import { spawn } from "child_process";
      export const daemon = (file) => { spawn(process.execPath, [file], { detached: true }).unref(); };
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
    `,
    "a variable that is assigned later, and read by closures": `
      import { fork } from "node:child_process";
      let worker;
      export function start() {
        worker = fork("./worker.js");
                 ~~~~~~~~~~~~~~~~~~~ [unhandled]
        worker.on("message", (message) => console.log(message));
      }
      export const stop = () => { worker?.kill(); };
    `,
    "what is destructured: no listener can be added any more": `
      import { spawn } from "node:child_process";
      export function lines(listen) {
        const { stdout } = spawn("ls");
                           ~~~~~~~~~~~ [unhandled]
        stdout.on("data", listen);
      }
    `,
    "one branch of a condition": `
      import { createWriteStream } from "node:fs";
      export function log(file, line) {
        const out = file ? createWriteStream(file) : process.stdout;
                           ~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
        out.write(line);
      }
    `,
    "a private field of a class": `
      import { spawn } from "node:child_process";
      import { Pool } from "pg";
      export class Service {
        #child = spawn("serve");
                 ~~~~~~~~~~~~~~ [unhandled]
        #pool;
        constructor() {
          this.#pool = new Pool();
                       ~~~~~~~~~~ [unhandled]
        }
        query(sql) { return this.#pool.query(sql); }
        stop() { this.#child.kill(); }
      }
    `,
    "a private field of TypeScript": {
      code: `
      import pg from "pg";
      export class Store {
        private readonly pool = new pg.Pool();
                                ~~~~~~~~~~~~~ [unhandled]
        async all(): Promise<unknown> { return this.pool.query("select 1"); }
      }
    `,
      in: ["typed", "untyped"],
    },
    "the data of a file goes to a response": `
      import { createReadStream } from "node:fs";
      export const serve = (request, response) => createReadStream(request.url).pipe(response);
                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [piped]
    `,
    "a chain whose last stream alone has a listener": `
      import { createReadStream, createWriteStream } from "node:fs";
      import { createGunzip } from "node:zlib";
      export function unpack(from, to, log) {
        createReadStream(from).pipe(createGunzip()).pipe(createWriteStream(to)).on("error", log);
        ~~~~~~~~~~~~~~~~~~~~~~ [piped]
                                    ~~~~~~~~~~~~~~ [piped]
      }
    `,
    "a chain without any listener": `
      import fs from "fs";
      import crypto from "crypto";
      export function decrypt(from, to, key, iv) {
        const input = fs.createReadStream(from);
                      ~~~~~~~~~~~~~~~~~~~~~~~~~ [piped]
        const output = fs.createWriteStream(to);
                       ~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
        input.pipe(crypto.createDecipheriv("aes-256-cbc", key, iv)).pipe(output);
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [piped]
      }
    `,
    "the input of readline": `
      import { createReadStream } from "node:fs";
      import { createInterface } from "node:readline";
      export function count(file, show) {
        let lines = 0;
        const reader = createInterface({ input: createReadStream(file) });
                                                ~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
        reader.on("line", () => { lines += 1; });
        reader.on("close", () => show(lines));
      }
    `,
    "readline that is read after an await": `
      import { createReadStream } from "node:fs";
      import readline from "node:readline";
      export async function read(file, begin, show) {
        const input = createReadStream(file);
                      ~~~~~~~~~~~~~~~~~~~~~~ [late]
        const reader = readline.createInterface({ input });
        await begin();
        for await (const line of reader) show(line);
      }
    `,
    "the input of a process that is listened to itself": `
      import { spawn } from "node:child_process";
      export function format(text, done) {
        const child = spawn("prettier");
        child.on("error", done);
        child.stdin.write(text);
        ~~~~~~~~~~~ [unhandled]
        child.stdin.end();
      }
    `,
    "the input of a process, by another name and piped into": `
      import { execFile, spawn } from "node:child_process";
      export function feed(source, done) {
        const { stdin } = execFile("cat", [], done);
        stdin.end("text");
        ~~~~~ [unhandled]
        const child = spawn("cat").on("error", done);
        source.pipe(child.stdin);
                    ~~~~~~~~~~~ [unhandled]
      }
    `,
    "a listener that comes after an await": `
      import { spawn } from "node:child_process";
      export async function run(prepare, log) {
        const child = spawn("git");
                      ~~~~~~~~~~~~ [late]
        await prepare();
        child.on("error", log);
      }
    `,
    "a promise that listens, made after an await": `
      import { createWriteStream } from "node:fs";
      export async function save(file, rows) {
        const out = createWriteStream(file);
                    ~~~~~~~~~~~~~~~~~~~~~~~ [late]
        for await (const row of rows) out.write(row);
        await new Promise((resolve, reject) => { out.on("finish", resolve).on("error", reject).end(); });
      }
    `,
    "requests": `
      import https from "node:https";
      import { request } from "http";
      export function ping(url) {
        https.get(url, (response) => response.resume());
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
        const sent = request(url);
                     ~~~~~~~~~~~~ [unhandled]
        sent.end();
      }
    `,
    "sockets that are opened": `
      import net, { Socket } from "node:net";
      import * as tls from "node:tls";
      import { connect } from "node:http2";
      export function open(port) {
        const plain = net.connect(port);
                      ~~~~~~~~~~~~~~~~~ [unhandled]
        plain.write("hello");
        const socket = new Socket();
                       ~~~~~~~~~~~~ [unhandled]
        socket.connect(port);
        tls.connect(port).end();
        ~~~~~~~~~~~~~~~~~ [unhandled]
        connect("https://localhost").close();
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
      }
    `,
    "sockets that are accepted": `
      import { createServer } from "node:net";
      createServer((socket) => { socket.end("bye"); }).listen(1);
                    ~~~~~~ [unhandled]
      const server = createServer();
      server.on("connection", (client) => { client.pipe(client); });
                               ~~~~~~ [piped]
    `,
    "a socket that is listened to after an await": `
      import { createServer } from "node:net";
      export const start = (known, log) => createServer(async (socket) => {
                                                               ~~~~~~ [late]
        await known(socket.remoteAddress);
        socket.on("error", log);
      });
    `,
    "the socket of an upgrade": `
      import http from "node:http";
      const server = http.createServer();
      server.on("upgrade", (request, socket) => { socket.end("HTTP/1.1 400 Bad Request\\r\\n\\r\\n"); });
                                     ~~~~~~ [unhandled]
      server.listen(80);
    `,
    "the socket of an upgrade of a server that is passed": {
      code: `
      import type { Server } from "node:http";
      export function refuse(server: Server): void {
        server.on("upgrade", (request, socket) => { socket.end(); });
                                       ~~~~~~ [unhandled]
      }
    `,
      in: ["typed", "untyped"],
    },
    "web sockets of ws": `
      import WebSocket, { WebSocketServer } from "ws";
      export function start(url) {
        const socket = new WebSocket(url);
                       ~~~~~~~~~~~~~~~~~~ [unhandled]
        socket.on("open", () => socket.send("hello"));
        const server = new WebSocketServer({ port: 1 });
        server.on("connection", (client) => { client.on("message", (data) => client.send(data)); });
                                 ~~~~~~ [unhandled]
      }
    `,
    "the server of ws in a field": `
      import { WebSocketServer } from "ws";
      export class Gateway {
        #server = new WebSocketServer({ noServer: true });
        start() {
          this.#server.on("connection", (socket) => { socket.send("hello"); });
                                         ~~~~~~ [unhandled]
        }
      }
    `,
    "a worker": `
      import { Worker } from "node:worker_threads";
      export const run = (file) => new Promise((resolve) => { new Worker(file).on("message", resolve); });
                                                              ~~~~~~~~~~~~~~~~ [unhandled]
    `,
    "databases and queues": `
      import pg from "pg";
      import { createClient } from "redis";
      import { Queue } from "bullmq";
      import chokidar from "chokidar";
      import mqtt from "mqtt";
      import amqp from "amqplib";
      import nodemailer from "nodemailer";
      export async function run(url, build) {
        const client = new pg.Client(url);
                       ~~~~~~~~~~~~~~~~~~ [unhandled]
        await client.connect();
        const cache = createClient();
                      ~~~~~~~~~~~~~~ [unhandled]
        await cache.connect();
        await new Queue("mail").add("a", {});
              ~~~~~~~~~~~~~~~~~ [unhandled]
        chokidar.watch("src").on("change", build);
        ~~~~~~~~~~~~~~~~~~~~~ [unhandled]
        const broker = mqtt.connect(url);
                       ~~~~~~~~~~~~~~~~~ [unhandled]
        broker.subscribe("news");
        const connection = await amqp.connect(url);
                                 ~~~~~~~~~~~~~~~~~ [unhandled]
        await connection.createChannel();
        await nodemailer.createTransport({ pool: true }).verify();
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
      }
    `,
    "passed to a function of the file that adds no listener": `
      import { spawn } from "node:child_process";
      const show = (child, label) => { console.log(label, child.pid); };
      export function run() {
        const child = spawn("git");
                      ~~~~~~~~~~~~ [unhandled]
        show(child, "started");
      }
    `,
    "a last resort of the process and captureRejections are no listeners": `
      import { spawn } from "node:child_process";
      process.on("uncaughtException", (error) => { console.error(error); });
      spawn("git");
      ~~~~~~~~~~~~ [unhandled]
    `,
    "servers, with the option": {
      code: `
      import { createServer } from "node:http";
      const server = createServer((request, response) => response.end());
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
      server.listen(80);
    `,
      options: { servers: true },
    },
    "what the user names": {
      code: `
      import { connect } from "./bus.js";
      import { Link } from "my-link";
      connect().publish("started");
      ~~~~~~~~~ [unhandled]
      const link = new Link();
                   ~~~~~~~~~~ [unhandled]
      link.open();
    `,
      options: { emitters: ["connect", { module: "my-link", name: "Link" }] },
    },
    "tests, with the option": {
      code: `
      import { test } from "node:test";
      import { spawn } from "node:child_process";
      test("runs", () => { spawn("git"); });
                           ~~~~~~~~~~~~ [unhandled]
    `,
      options: { tests: true },
    },
    "a copy of spawn, and of fs": `
      import spawn from "cross-spawn";
      import { createWriteStream } from "graceful-fs";
      spawn("npm", ["ci"]);
      ~~~~~~~~~~~~~~~~~~~~ [unhandled]
      createWriteStream("log.txt").end("a");
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unhandled]
    `,
  },
  allows: {
    "a child process that is left behind": `
      import { spawn } from "node:child_process";
      export function daemonize() {
        const child = spawn(process.execPath, ["serve.js"], { detached: true });
        child.unref();
        process.exit(0);
      }
    `,
    "a command that a shell runs, which can be started": `
      import { spawn } from "node:child_process";
      export function list(done) {
        const child = spawn("ls *", { shell: true });
        child.on("close", done);
      }
    `,
    "a listener, by any of the methods": `
      import { spawn } from "node:child_process";
      import { createReadStream } from "node:fs";
      export function run(log, response) {
        const child = spawn("git");
        child.stdout.pipe(response);
        child.once("error", log);
        spawn("a").addListener("error", log);
        spawn("b").on("exit", log).prependListener("error", log);
        createReadStream("c").setEncoding("utf8").on("error", log).pipe(response);
      }
    `,
    "a listener in a closure, or in another method": `
      import { spawn } from "node:child_process";
      let child;
      export const start = () => { child = spawn("git"); };
      export const listen = (log) => { child.on("error", log); };
      export class Runner {
        #child;
        start() { this.#child = spawn("git"); this.#listen(); }
        #listen() { this.#child.on("error", (error) => console.error(error)); }
      }
    `,
    "a listener by a property": `
      import WebSocket from "ws";
      export function open(url, log) {
        const socket = new WebSocket(url);
        socket.onerror = log;
        new WebSocket(url).addEventListener("error", log);
      }
    `,
    "pipeline, finished and compose": `
      import { createReadStream, createWriteStream } from "node:fs";
      import { finished, pipeline } from "node:stream/promises";
      import { compose } from "node:stream";
      export async function copy(from, to, response) {
        await pipeline(createReadStream(from), createWriteStream(to));
        const stream = createReadStream(from);
        stream.pipe(response);
        await finished(stream);
        await compose(createReadStream(from), response).toArray();
      }
    `,
    "once of node:events rejects": `
      import { once } from "node:events";
      import { spawn } from "node:child_process";
      export async function run() {
        const child = spawn("git");
        await once(child, "exit");
      }
    `,
    "a stream that is iterated": `
      import { createReadStream } from "node:fs";
      export async function read(file, take) {
        for await (const chunk of createReadStream(file)) take(chunk);
        const stream = createReadStream(file);
        for await (const chunk of stream) take(chunk);
        return createReadStream(file).toArray();
      }
    `,
    "readline that is iterated at once: the loop throws": `
      import { createReadStream } from "node:fs";
      import { createInterface } from "node:readline";
      export async function read(file, show) {
        const reader = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
        for await (const line of reader) show(line);
      }
    `,
    "readline has a listener": `
      import { createReadStream } from "node:fs";
      import { createInterface } from "node:readline";
      export function read(file, show, log) {
        createInterface({ input: createReadStream(file) }).on("line", show).on("error", log);
        const input = createReadStream(file);
        input.on("error", log);
        createInterface({ input }).on("line", show);
      }
    `,
    "streams of the web": `
      import { createReadStream } from "node:fs";
      import { Readable } from "node:stream";
      export const serve = (file) => new Response(createReadStream(file));
      export const web = (file) => Readable.toWeb(createReadStream(file));
    `,
    "only destroyed": `
      import { createReadStream } from "node:fs";
      export function touch(file) { const stream = createReadStream(file); stream.destroy(); }
    `,
    "exec and execFile, which listen themselves": `
      import { exec, execFile } from "node:child_process";
      exec("git status", (error) => { if (error) console.error(error); });
      execFile("git");
    `,
    "the input of a process that has a listener, or that nothing is written to": `
      import { spawn } from "node:child_process";
      export function format(text, done) {
        const child = spawn("prettier").on("error", done);
        child.stdin.on("error", done);
        child.stdin.end(text);
        const other = spawn("ls").on("error", done);
        other.stdin.end();
      }
    `,
    "a listener in the same turn, before an await": `
      import { spawn } from "node:child_process";
      export async function run(prepare, log) {
        await prepare();
        const child = spawn("git");
        child.stdout.on("data", log);
        child.on("error", log);
        await prepare();
        child.on("error", log);
      }
    `,
    "an await on another way": `
      import { spawn } from "node:child_process";
      export async function run(prepare, log, wait) {
        const child = spawn("git");
        if (wait) { await prepare(); return; }
        child.on("error", log);
      }
    `,
    "what connects later may be listened to later": `
      import { createClient } from "redis";
      export async function start(log) {
        const client = createClient();
        await client.connect();
        client.on("error", log);
      }
    `,
    "a socket that another server takes": `
      import http from "node:http";
      import { WebSocketServer } from "ws";
      const sockets = new WebSocketServer({ noServer: true });
      http.createServer().on("upgrade", (request, socket, head) => {
        sockets.handleUpgrade(request, socket, head, (client) => sockets.emit("connection", client));
      });
    `,
    "functions of the file and of other modules by these names": `
      import { createConnection } from "typeorm";
      import { Worker } from "./worker.js";
      const spawn = (name) => ({ name });
      spawn("git");
      createConnection();
      new Worker("a");
    `,
    "the sockets and workers of a browser": `
      new WebSocket("wss://localhost").send("a");
      new Worker("a.js").postMessage(1);
    `,
    "a server, a library that is switched off and an ioredis client": {
      code: `
      import { createServer } from "node:http";
      import Redis from "ioredis";
      import chokidar from "chokidar";
      import nodemailer from "nodemailer";
      createServer().listen(80);
      new Redis().get("a");
      chokidar.watch("src").on("change", console.log);
      nodemailer.createTransport({ pool: true }).verify();
    `,
      options: { libraries: false },
    },
    "mail that is not pooled": `
      import nodemailer from "nodemailer";
      export const send = (mail) => nodemailer.createTransport({ host: "localhost" }).sendMail(mail);
    `,
    "emitters of the project": `
      import { EventEmitter } from "node:events";
      class Bus extends EventEmitter {}
      new Bus().on("order", console.log);
    `,
    "tests": `
      import { test } from "node:test";
      import { spawn } from "node:child_process";
      test("runs", () => { spawn("git"); });
    `,
    "files that the user allows": {
      code: `
      import { spawn } from "node:child_process";
      spawn("git");
    `,
      options: { allowIn: ["**/case.ts"] },
    },
    "a transform outside of any chain": `
      import { createGzip } from "node:zlib";
      export function pack(text, show) { const gzip = createGzip(); gzip.on("data", show); gzip.end(text); }
    `,
  },
  leavesAlone: {
    "what is returned, exported or stored where others reach it": `
      import { spawn } from "node:child_process";
      import { Pool } from "pg";
      export const pool = new Pool();
      export default new Pool();
      export const start = () => spawn("git");
      export function run() { const child = spawn("git"); return { child }; }
      export class Runner { child = spawn("git"); }
      const children = [];
      export const add = () => { children.push(spawn("git")); };
      const last = spawn("git");
      export { last };
    `,
    "what is passed to another function": `
      import { spawn } from "node:child_process";
      import { createReadStream } from "node:fs";
      import { listen } from "./listen.js";
      export function run(upload) {
        listen(spawn("git"));
        upload({ body: createReadStream("a") });
        return new Promise((resolve) => resolve(spawn("git")));
      }
    `,
    "what a function of the file passes on": `
      import { spawn } from "node:child_process";
      import { listen } from "./listen.js";
      const watch = (child) => listen(child);
      export function run() { watch(spawn("git")); }
    `,
    "an event whose name is not spelled": `
      import { spawn } from "node:child_process";
      export function run(log) {
        const child = spawn("git");
        for (const event of ["error", "exit"]) child.on(event, log);
      }
    `,
    "a member that is called by a name that is not known": `
      import { spawn } from "node:child_process";
      export function run(method, log) { spawn("git")[method]("error", log); }
    `,
    "a method that is taken to be called elsewhere": `
      import { spawn } from "node:child_process";
      export function run(each) { const child = spawn("git"); const on = child.on.bind(child); each(on); }
    `,
    "a connection of a promise that is not awaited here": `
      import amqp from "amqplib";
      export function start(url) { const connecting = amqp.connect(url); connecting.then((connection) => connection.createChannel()); }
    `,
    "a private field that is destructured or passed on": `
      import { spawn } from "node:child_process";
      import { listen } from "./listen.js";
      export class Runner {
        #child = spawn("git");
        start() { listen(this.#child); }
      }
    `,
    "the input of a process that is passed from outside": {
      code: `
      import type { ChildProcess } from "node:child_process";
      export function feed(child: ChildProcess, text: string): void { child.stdin?.write(text); }
    `,
      in: ["typed", "untyped"],
    },
  },
  repairs: {
    "a variable": {
      code: `
      import { spawn } from "node:child_process";
      const child = spawn("git"); // once
      child.unref();
    `,
      suggestions: {
        logError: `
      import { spawn } from "node:child_process";
      const child = spawn("git"); // once
      child.on("error", (error) => { console.error(error); });
      child.unref();
    `,
      },
    },
    "within a promise": {
      code: `
      import { spawn } from "node:child_process";
      export const run = () => new Promise((resolve, reject) => {
        const child = spawn("git")
        child.on("exit", resolve)
      })
    `,
      suggestions: {
        rejectPromise: `
      import { spawn } from "node:child_process";
      export const run = () => new Promise((resolve, reject) => {
        const child = spawn("git")
        child.on("error", reject)
        child.on("exit", resolve)
      })
    `,
      },
    },
    "a chain of methods": {
      code: `
      import { spawn } from "node:child_process";
      spawn("git").unref();
    `,
      suggestions: {
        logError: `
      import { spawn } from "node:child_process";
      spawn("git").on("error", (error) => { console.error(error); }).unref();
    `,
      },
    },
    "a private field": {
      code: `
      import { spawn } from "node:child_process";
      export class Runner {
        #child;
        start() {
          this.#child = spawn("git");
        }
      }
    `,
      suggestions: {
        logError: `
      import { spawn } from "node:child_process";
      export class Runner {
        #child;
        start() {
          this.#child = spawn("git");
          this.#child.on("error", (error) => { console.error(error); });
        }
      }
    `,
      },
    },
    "a parameter, and a logger of the user": {
      code: `
      import { createServer } from "node:net";
      createServer((socket) => {
        socket.end("bye");
      });
    `,
      options: { logger: "log.warn" },
      suggestions: {
        logError: `
      import { createServer } from "node:net";
      createServer((socket) => {
        socket.on("error", (error) => { log.warn(error); });
        socket.end("bye");
      });
    `,
      },
    },
    "the input of a process": {
      code: `
      import { spawn } from "node:child_process";
      export function format(text, done) {
        const child = spawn("prettier").on("error", done);
        child.stdin.end(text);
      }
    `,
      suggestions: {
        logError: `
      import { spawn } from "node:child_process";
      export function format(text, done) {
        const child = spawn("prettier").on("error", done);
        child.stdin.on("error", (error) => { console.error(error); });
        child.stdin.end(text);
      }
    `,
      },
    },
    "the input of a process that is written to again and again": {
      code: `
      import { spawn } from "node:child_process";
      export function feed(source, done) {
        const child = spawn("cat").on("error", done);
        source.on("data", (chunk) => { child.stdin.write(chunk); });
      }
    `,
      suggestions: {},
    },
    "a chain of pipe in an async function": {
      code: `
      import { createReadStream } from "node:fs";
      export async function serve(file, response) {
        createReadStream(file).pipe(response);
      }
    `,
      suggestions: {
        usePipeline: `
      import { createReadStream } from "node:fs";
      import { pipeline } from "node:stream/promises";
      export async function serve(file, response) {
        await pipeline(createReadStream(file), response);
      }
    `,
        logError: `
      import { createReadStream } from "node:fs";
      export async function serve(file, response) {
        createReadStream(file).on("error", (error) => { console.error(error); }).pipe(response);
      }
    `,
      },
    },
    "a chain of pipe with a stream that is used after it": {
      code: `
      import { createReadStream } from "node:fs";
      export async function serve(file, response, done) {
        createReadStream(file).pipe(response);
        response.on("finish", done);
      }
    `,
      suggestions: {
        logError: `
      import { createReadStream } from "node:fs";
      export async function serve(file, response, done) {
        createReadStream(file).on("error", (error) => { console.error(error); }).pipe(response);
        response.on("finish", done);
      }
    `,
      },
    },
    "a chain of pipe in a function that is not async": {
      code: `
      const fs = require("fs");
      const { pipeline } = require("stream/promises");
      exports.serve = (file, response) => { fs.createReadStream(file).pipe(response); };
      exports.copy = pipeline;
    `,
      suggestions: {
        logError: `
      const fs = require("fs");
      const { pipeline } = require("stream/promises");
      exports.serve = (file, response) => { fs.createReadStream(file).on("error", (error) => { console.error(error); }).pipe(response); };
      exports.copy = pipeline;
    `,
      },
    },
    "a listener that comes too late": {
      code: `
      import { spawn } from "node:child_process";
      export async function run(prepare, log) {
        const child = spawn("git");
        await prepare();
        child.on("error", log);
      }
    `,
      suggestions: {},
    },
  },
});
