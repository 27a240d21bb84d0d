import type { ClipLanguage } from "./clip-language.ts";

export const korean: ClipLanguage = {
  code: "ko",
  grammar: "korean",
  functionWords:
    "있다 이 그 및 등 수 것 한 위해 대한 했다 있는 하는 이날 또 더 에서 으로 지난 것으로 하고 말했다 밝혔다",
  says: `말했다 말한다 밝혔다 밝힌 전했다 강조했다 덧붙였다 설명했다 주장했다 지적했다 반박했다 답했다
    비판했다 강조하며 비판하며 평가했다 호소했다 토로했다 당부했다 경고했다 썼다 적었다 물었다 외쳤다
    반문했다 언급했다 약속했다 선언했다 말했습니다 밝혔습니다 전했습니다 말하며 밝히며 고발장에서`,
  according: "따르면 의하면",
  pronouns: { any: "그는 그녀는 그가 그녀가 이들은 그도" },
  titles: `씨 대표 대표이사 회장 사장 부사장 장관 차관 시장 지사 의원 대통령 총리 위원장 교수 박사 감독 선수 기자
    변호사 검사 판사 대변인 본부장 부장 팀장 국장 실장 원장 총재 이사장 의장 청장 구청장 주민 양 군`,
  verbBehind: true,
};
