import type { ClipLanguage } from "./clip-language.ts";

export const vietnamese: ClipLanguage = {
  code: "vi",
  grammar: "cased",
  functionWords:
    "và của là các có được trong cho không với một người này đã những khi đến cũng từ để ra về như vào đó sẽ",
  says: "nói cho_biết nhận_định nhấn_mạnh khẳng_định chia_sẻ phát_biểu tuyên_bố nhìn_nhận viết kể trả_lời giải_thích bày_tỏ thừa_nhận cảnh_báo đánh_giá chê",
  according: "theo",
  pronouns: { he: "ông anh", she: "bà chị cô", any: "họ" },
  titles: `ông bà anh chị bộ trưởng thủ tướng chủ tịch giám đốc tổng phó chuyên gia tiến sĩ giáo sư
    tài chính`,
  articles: "một",
  prepositions: "của với cho tại ở trong trên từ đến về bởi",
  stops: "và hoặc nhưng là mà khi nếu vì đã sẽ được",
};
