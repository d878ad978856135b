/* As in components/tokens.css. No custom properties: see style.ts. */
const ACTION = 'light-dark(#1b2529,#e4e9ea)';
const EDGE = 'light-dark(#7c8588,#798285)';
const FOCUS = 'light-dark(#1762b6,#7cb9f8)';
const INK = 'light-dark(#161d20,#eceff0)';
const INK_2 = 'light-dark(#424b4e,#bfc5c7)';
const INK_3 = 'light-dark(#5e666a,#98a0a2)';
const LINE = 'light-dark(#d6dbdc,#31383b)';
const ON_ACTION = 'light-dark(#fdfefe,#12181b)';
const SUNK = 'light-dark(#e9eced,#0b0f11)';

/**
 * What only the card, the chooser and the notes wear; comes with their script. `@keyframes s`: in its first frame (style.ts,
 * `@keyframes w`) all of a card's text is in view, however long it is.
 */
export const CARD_STYLE = `
.panel{display:block;pointer-events:auto;border-radius:10px;font:400 13px/18px system-ui,sans-serif;color:${INK_2};white-space:normal;overflow-wrap:anywhere;outline:none}
.card{inline-size:min(340px,calc(100vw - 16px));block-size:min(380px,calc(100vh - 16px));display:flex;flex-direction:column;align-items:stretch;padding:12px}
.card header,.card footer{display:flex;align-items:flex-start;gap:8px;flex:none}
.card header svg:is(.mark,.ring){width:24px;height:24px}.card header .ring{rotate:-90deg}
.card h2{flex:1;font:600 15px/20px system-ui,sans-serif;color:${INK};padding-block:2px}
.card .body{flex:1;display:flex;flex-direction:column;overflow:auto;overscroll-behavior:contain;margin-block:8px 0;padding-block-end:16px;scrollbar-width:thin;scrollbar-gutter:stable;mask:linear-gradient(#000 calc(100% - 16px),#0000)}
.body>div{flex:1 0 auto;display:flex;flex-direction:column;transform-origin:0 0;animation:s 1ms both}@keyframes s{0%{scale:.25}}
.card p+p{margin-block-start:6px}.card .meta{color:${INK_3};font-size:12px;line-height:16px;margin-block-start:8px}.card .meta+.meta{margin-block-start:4px}.body .meta:last-child{margin-block-start:auto;padding-block-start:8px}
.card ul{list-style:none;padding:0;margin-block:10px 0;border:1px solid ${LINE};border-radius:6px}
.card li{padding:8px 10px}.card li+li{border-block-start:1px solid ${LINE}}
.card .by{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 8px;color:${INK};font-weight:600}.card .by>span:last-child{display:flex;gap:5px;font-weight:400}.card .by svg{margin-block-start:1px}
.card .lit{font-variant-numeric:tabular-nums}
.card footer{flex-wrap:wrap;align-items:center;gap:4px;border-block-start:1px solid ${LINE};padding-block-start:8px;margin-inline:-12px;padding-inline:12px}.card footer .meta{flex-basis:100%;margin-block-start:2px}
.btn{min-block-size:28px;padding:0 10px;border-radius:6px;font:600 13px/18px system-ui,sans-serif;color:${INK};border:1px solid transparent;justify-content:center}
.btn:hover{background:${SUNK}}.btn.primary{background:${ACTION};color:${ON_ACTION}}.btn.plain{border-color:${EDGE}}.btn.icon{padding:0;inline-size:28px;flex:none}.btn.end{margin-inline:auto -8px;font-weight:400}
.chooser{inline-size:min(264px,calc(100vw - 16px));max-block-size:min(340px,calc(100vh - 16px));overflow:auto;padding:8px}
.chooser>p{padding:2px 6px 6px;color:${INK_3};font-size:12px}
.chooser .btn{inline-size:100%;justify-content:flex-start;text-align:start;padding:6px;gap:10px;font-weight:400}.chooser b{display:block;font-weight:600}.chooser small{color:${INK_3};font-size:12px}
.chooser .kind{inline-size:36px;block-size:36px;border-radius:4px;background:${SUNK};flex:none;display:grid;place-items:center;color:${INK_3}}.chooser .kind svg{width:20px;height:20px}
.note{inline-size:max-content;max-inline-size:min(380px,calc(100vw - 32px));padding:10px 14px;display:flex;gap:10px;align-items:flex-start;pointer-events:none}
.note svg{margin-block-start:1px}
.ringed{position:fixed;border-radius:4px;outline:3px solid ${FOCUS};outline-offset:2px;box-shadow:0 0 0 6px light-dark(#ffffffb3,#000000b3)}
@media (forced-colors:active){.ringed{outline-color:Highlight}}
`;
