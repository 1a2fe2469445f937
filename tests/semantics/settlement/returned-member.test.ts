import { calledMemberOf } from "../../../src/semantics/settlement/returned-member.ts";
import { cannotReject } from "../../../src/semantics/settlement/cannot-reject.ts";
import { askAll } from "../../support/question-table.ts";

const SWR = 'import useSWR from "swr"; ';
const QUERY = 'import { useQuery } from "@tanstack/react-query"; ';

askAll("calledMemberOf, whether it is an API that is known", (facts, node) => calledMemberOf(facts, node)?.row !== undefined, [
  { name: "under another name", code: `${SWR}function useUsers() { const { data, mutate } = useSWR("/a"); return { users: data, reload: mutate }; } const { reload } = useUsers(); «reload»();`, answer: true },
  { name: "of an object that is kept", code: `${SWR}function useUsers() { const users = useSWR("/a"); return { reload: users.mutate }; } const users = useUsers(); «users.reload»();`, answer: true },
  { name: "spread into the result", code: `${SWR}function useUsers() { const users = useSWR("/a"); return { ...users, isAdmin: true }; } const { mutate } = useUsers(); «mutate»();`, answer: true },
  { name: "through a second hook", code: `${SWR}const useAll = () => { const { mutate } = useSWR("/a"); return { reload: mutate }; }; function useUsers() { const { reload } = useAll(); return { again: reload }; } const { again } = useUsers(); «again»();`, answer: true },
  { name: "another member", code: `${SWR}function useUsers(api) { const { mutate } = useSWR("/a"); return { reload: mutate, save: api.save }; } const { save } = useUsers(api); «save»();`, answer: false },
  { name: "of the same name, from elsewhere", code: 'import { useUsers } from "./users.js"; const { mutate } = useUsers(); «mutate»();', answer: false },
  { name: "of one of two results", code: `${SWR}function useUsers(api) { const { mutate } = useSWR("/a"); if (api) return { reload: api.load }; return { reload: mutate }; } const { reload } = useUsers(api); «reload»();`, answer: false },
]);

askAll("cannotReject, of a member that a function returns", cannotReject, [
  { name: "SWR keeps errors", code: `${SWR}function useUsers() { const { mutate } = useSWR("/a"); return { reload: mutate }; } const { reload } = useUsers(); «reload()»;`, answer: true },
  { name: "also where a function makes the value", code: `${SWR}function useUsers() { const { mutate } = useSWR("/a"); return { reload: mutate }; } const { reload } = useUsers(); «reload((users) => users.filter(Boolean), false)»;`, answer: true },
  { name: "unless the function is async", code: `${SWR}function useUsers() { const { mutate } = useSWR("/a"); return { reload: mutate }; } const { reload } = useUsers(); «reload(async (users) => [...users, await load()], false)»;`, answer: false },
  { name: "unless the function throws", code: `${SWR}function useUsers() { const { mutate } = useSWR("/a"); return { reload: mutate }; } const { reload } = useUsers(); «reload((users) => { if (!users) throw new Error("none"); return users; }, false)»;`, answer: false },
  { name: "also where the value has been awaited", code: `${SWR}async function f() { const { mutate } = useSWR("/a"); const users = await load(); «mutate(users, false)»; }`, answer: true },
  { name: "unless it is given a promise", code: `${SWR}function useUsers() { const { mutate } = useSWR("/a"); return { reload: mutate }; } const { reload } = useUsers(); «reload(fetch("/b"))»;`, answer: false },
  { name: "TanStack Query keeps errors", code: `${QUERY}function useUsers() { const { data, refetch } = useQuery(o); return { users: data, reload: refetch }; } const { reload } = useUsers(); «reload({ cancelRefetch: false })»;`, answer: true },
  { name: "unless it is told to throw them", code: `${QUERY}function useUsers() { const { refetch } = useQuery(o); return { reload: refetch }; } const { reload } = useUsers(); «reload({ throwOnError: true })»;`, answer: false },
  { name: "unless it is told something that is not known", code: `${QUERY}function useUsers() { const { refetch } = useQuery(o); return { reload: refetch }; } const { reload } = useUsers(); «reload(options)»;`, answer: false },
  { name: "a function that awaits it", code: `${QUERY}function useUsers() { const { refetch } = useQuery(o); return { reload: async () => { await refetch(); } }; } const { reload } = useUsers(); «reload()»;`, answer: true },
  { name: "a function that awaits something else", code: `${QUERY}function useUsers() { const { refetch } = useQuery(o); return { reload: async () => { await fetch("/a"); await refetch(); } }; } const { reload } = useUsers(); «reload()»;`, answer: false },
  { name: "the hook of the library itself", code: `${QUERY}const { refetch } = useQuery(o); «refetch()»;`, answer: true },
]);
