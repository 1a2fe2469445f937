import ts from "typescript";
import {readdirSync, readFileSync} from "node:fs";
process.env.RECHECK_SYNC_BACKEND="pure";
const { checkSync } = await import("recheck");
const files = readdirSync("src",{recursive:true}).filter(f=>f.endsWith(".ts")).sort();
const seen=new Map(); const sites=[];
for (const f of files){ const src=ts.createSourceFile(f, readFileSync("src/"+f,"utf8"), ts.ScriptTarget.Latest,true);
 const v=(x)=>{ if(x.kind===ts.SyntaxKind.RegularExpressionLiteral){ const m=/^\/(.*)\/(\w*)$/s.exec(x.text); const k=m[1]+"/"+m[2]; (seen.get(k)??seen.set(k,[]).get(k)).push(f+":"+(src.getLineAndCharacterOfPosition(x.pos).line+1)); }
  if(ts.isNewExpression(x)&&x.expression.getText()==="RegExp") sites.push(f+": "+x.getText());
  ts.forEachChild(x,v)}; v(src);}
console.log(seen.size, sites.length);
let on=false; for (const [k,w] of seen){ if(w[0].startsWith("facts/native/v")) on=true; if(!on) continue; const i=k.lastIndexOf("/"); process.stderr.write("\r"+w[0]+"   "); const t=Date.now(); const d=checkSync(k.slice(0,i),k.slice(i+1),{timeout:null,attackTimeout:null,incubationTimeout:null,recallTimeout:-1}); const ms=Date.now()-t; if(d.status!=="safe"||ms>3000) console.log(d.status,d.checker,d.complexity?.summary,ms,"/"+k,w.join(" ")); }
