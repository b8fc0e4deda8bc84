// What the page asks of the server; a refusal becomes an error with the sentence of the server.
async function answered(reply) {
  if (!reply.ok) throw new Error((await reply.text()) || "Dat lukte niet.");
  return reply;
}

export async function post(name, content) {
  return answered(await fetch(`api/${name}`, { method: "POST", body: JSON.stringify(content) }));
}

export async function read(name, data) {
  const reply = await fetch(`api/read?name=${encodeURIComponent(name)}`, { method: "POST", body: data });
  return (await answered(reply)).json();
}

export async function tracked(head, data) {
  const opening = new TextEncoder().encode(JSON.stringify(head));
  const reply = await fetch(`api/tracked?head=${opening.length}`, { method: "POST", body: new Blob([opening, data]) });
  await answered(reply);
  const size = Number(reply.headers.get("x-head"));
  const whole = await reply.blob();
  return { data: whole.slice(size), ...JSON.parse(await whole.slice(0, size).text()) };
}

export async function files() {
  return (await answered(await fetch("api/folder"))).json();
}

export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
