/**
 * The part of `components/tokens.css` that lies over a page, as short as it can be: every page carries it. `:host` wins
 * over the page's own important rules. Generic fonts alone: a page can give any other name to fonts of its own, whose
 * loading would tell it each letter that is drawn. No custom properties: those it can set, and register, by any name.
 * `position-visibility`: what Tab comes from may be scrolled away. `fixed`: what hangs from the window is no part of what the element's own measures (scrollWidth) count.
 */
export const STYLE = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;z-index:2147483647!important;color-scheme:light dark!important;direction:ltr!important;position-visibility:always!important}
[data-t]{unicode-bidi:plaintext}[data-t]::before{content:attr(data-t)}
*{box-sizing:border-box;margin:0}
.plate{position:fixed;inset:0 auto auto 0;display:flex;align-items:center;background:light-dark(#feffff,#1b2022);color:light-dark(#161d20,#eceff0);border:1px solid transparent;border-radius:6px;box-shadow:0 0 0 1px light-dark(#0a101238,#ffffff3d),0 1px 2px #00000047,0 6px 20px #00000038;font:600 12px/1 system-ui,sans-serif;white-space:nowrap;pointer-events:none}
[hidden],.say,.more,.tiny .word,.run .word{display:none}
button{all:unset;box-sizing:border-box;display:flex;align-items:center;gap:8px;cursor:pointer;pointer-events:auto;border-radius:5px}
button:focus-visible{outline:2px solid light-dark(#1762b6,#7cb9f8);outline-offset:-2px}
svg{width:16px;height:16px;flex:none}
.f{fill:currentColor;fill-rule:evenodd}.s,.r{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}.a{fill:light-dark(#1b2529,#eceff0)}.b{fill:light-dark(#e4b74a,#b97f20)}.v-unknown .s{stroke-dasharray:.1 4.97}
.hb button{height:30px;padding:0 7px;font-size:13px}.hb:is(:hover,:focus-within)>.more,:is(:hover,:focus-within)>.main>.say{display:flex}
.small button{height:24px;padding:0 4px}
.badge .main{width:26px;height:26px;place-content:center}.word{unicode-bidi:plaintext;display:flex;align-items:center;gap:6px;padding:0 9px 0 1px}[style*=reverse]>*{flex-direction:row-reverse}[style*=reverse] .word{padding:0 1px 0 9px}.run .word{padding:0 9px}.run:is(:hover,:focus-within) .word{display:block}
.run,.run .main{border-radius:14px}.run .main{display:grid;place-items:center}.run svg{grid-area:1/1;width:12px;height:12px}.run .ring{width:26px;height:26px;rotate:-90deg}
.r{stroke:light-dark(#1762b6,#7cb9f8);stroke-width:3}.r:first-child{stroke:light-dark(#d6dbdc,#31383b)}
.v-ai,.v-ai-some{color:light-dark(#bb351f,#f78765)}.v-split,.v-unsettled,.v-attn{color:light-dark(#8e5d11,#e7be68)}.v-weak{color:light-dark(#675078,#c7afde)}.v-none{color:light-dark(#3a5f79,#99c5df)}.v-void,.v-unknown{color:light-dark(#52595c,#a4acaf)}.v-signed{color:light-dark(#0d6460,#79d0c8)}
@media print{.plate{display:none}}
@media (prefers-reduced-motion:no-preference){.ring{animation:t 1.4s linear infinite}@keyframes t{to{rotate:270deg}}}
`;
