import ts from "typescript";
import {readdirSync, readFileSync} from "node:fs";
const { check } = await import("recheck");
const files = readdirSync("src",{recursive:true}).filter(f=>f.endsWith(".ts")).sort();
const seen=new Map();
for (const f of files){ const src=ts.createSourceFile(f, readFileSync("src/"+f,"utf8"), ts.ScriptTarget.Latest,true);
 const v=(x)=>{ if(x.kind===ts.SyntaxKind.RegularExpressionLiteral){ const m=/^\/(.*)\/(\w*)$/s.exec(x.text); const k=m[1]+"/"+m[2]; (seen.get(k)??seen.set(k,[]).get(k)).push(f+":"+(src.getLineAndCharacterOfPosition(x.pos).line+1)); }
  ts.forEachChild(x,v)}; v(src);}
const P={timeout:null,attackTimeout:null,incubationTimeout:null,recallTimeout:-1,maxNFASize:Number(process.env.NFA??35000), attackLimit:Number(process.env.ATT??1500000000)};
let total=0;
let on=false; for (const [k,w] of seen){ if(w[0].startsWith(process.env.FROM??"")) on=true; if(!on) continue;  const i=k.lastIndexOf("/"); const t=Date.now(); process.stderr.write("\r"+w[0]+"      "); const d=await check(k.slice(0,i),k.slice(i+1),P); const ms=Date.now()-t; total+=ms; if(d.status!=="safe"||ms>1500) console.log(d.status,d.checker,d.complexity?.summary,ms,"/"+k,w.join(" "), d.attack?.pattern??d.error?.kind); }
console.log(total); process.exit(0);
