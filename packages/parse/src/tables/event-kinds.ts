/** What must stand within a few characters behind a place for it to name an accident or disaster: 镇雄山体滑坡. */
export const EVENT_KINDS: RegExp =
  /(?:火灾|滑坡|泥石流|爆炸|爆燃|燃爆|地震|坍塌|倒塌|垮塌|坠毁|坠机|塌方|塌陷|溃坝|溃决|追尾|相撞|踩踏|沉船|翻沉|透水|暴雨|洪涝|7·20|飞行事故|山火|山洪|洪水|洪灾|决口|决堤|溃口|侧翻|坠江|坠湖|雪崩|冲击地压|瓦斯|被困|失联|遇难|救援)/u;
