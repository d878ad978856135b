/** What only the card, the chooser and the notes wear; comes with their script. */
export const CARD_STYLE = `
:host{--sunk:light-dark(#e9eced,#0b0f11);--edge:light-dark(#7c8588,#798285);--ink-2:light-dark(#424b4e,#bfc5c7);--ink-3:light-dark(#5e666a,#98a0a2);--action:light-dark(#1b2529,#e4e9ea);--on-action:light-dark(#fdfefe,#12181b)}
.panel{display:block;pointer-events:auto;border-radius:10px;font:400 13px/18px var(--sans);color:var(--ink-2);white-space:normal;overflow-wrap:anywhere;outline:none}
.card{inline-size:min(340px,calc(100vw - 16px));block-size:min(360px,calc(100vh - 16px));display:flex;flex-direction:column;padding:12px}
.card header,.card footer{display:flex;align-items:flex-start;gap:8px;flex:none}
.card header svg.mark{inline-size:24px;block-size:24px;width:24px;height:24px}
.card h2{flex:1;font:600 15px/20px var(--sans);color:var(--ink);padding-block:2px}
.card .body{flex:1;overflow:auto;overscroll-behavior:contain;margin-block:8px 0;padding-block-end:16px;scrollbar-width:thin;mask:linear-gradient(#000 calc(100% - 16px),#0000)}
.card p+p{margin-block-start:6px}.card .meta{color:var(--ink-3);font-size:12px;line-height:16px;margin-block-start:8px}
.card ul{list-style:none;padding:0;margin-block:10px 0;border:1px solid var(--line);border-radius:6px}
.card li{padding:8px 10px}.card li+li{border-block-start:1px solid var(--line)}
.card .by{display:flex;justify-content:space-between;gap:8px;color:var(--ink);font-weight:600}.card .by>span:last-child{display:flex;gap:5px;align-items:center;font-weight:400}
.card .lit{font-variant-numeric:tabular-nums}
.card footer{flex-wrap:wrap;align-items:center;gap:4px;border-block-start:1px solid var(--line);padding-block-start:8px;margin-inline:-12px;padding-inline:12px}
.btn{min-block-size:28px;padding:0 10px;border-radius:6px;font:600 13px/18px var(--sans);color:var(--ink);border:1px solid transparent;justify-content:center}
.btn:hover{background:var(--sunk)}.btn.primary{background:var(--action);color:var(--on-action)}.btn.plain{border-color:var(--edge)}.btn.icon{padding:0;inline-size:28px;flex:none}.btn.end{margin-inline-start:auto}
.chooser{inline-size:min(264px,calc(100vw - 16px));max-block-size:min(340px,calc(100vh - 16px));overflow:auto;padding:8px}
.chooser>p{padding:2px 6px 6px;color:var(--ink-3);font-size:12px}
.chooser .btn{inline-size:100%;justify-content:flex-start;text-align:start;padding:6px;gap:10px;font-weight:400}.chooser b{display:block;font-weight:600}.chooser small{color:var(--ink-3);font-size:12px}
.chooser img,.chooser .kind{inline-size:36px;block-size:36px;border-radius:4px;background:var(--sunk);object-fit:cover;flex:none;display:grid;place-items:center;color:var(--ink-3)}
.note{inline-size:max-content;max-inline-size:min(380px,calc(100vw - 32px));padding:10px 14px;display:flex;gap:10px;align-items:flex-start;pointer-events:none}
.note svg{margin-block-start:1px}
.ringed{position:absolute;border-radius:4px;outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 6px light-dark(#ffffffb3,#000000b3)}
@media (forced-colors:active){.ringed{outline-color:Highlight}}
`;
