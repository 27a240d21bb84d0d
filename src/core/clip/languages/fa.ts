import type { ClipLanguage } from "./clip-language.ts";

export const persian: ClipLanguage = {
  code: "fa",
  grammar: "verb-last",
  functionWords:
    "در به از که این است را با برای آن می یک خود تا کرد بر هم نیز شود شد بود ها گفت پس اما باید",
  says: "گفت گفته گفتند گوید گویند می‌گوید افزود نوشت اعلام تاکید تأکید اظهار توضیح پاسخ پرسید خاطرنشان تصریح هشدار ادعا",
  according: "به_گفته به_گزارش به_نوشته",
  pronouns: { any: "او وی ایشان آنها" },
  titles:
    "رئیس‌جمهور رئیس وزیر آقای خانم دکتر سردار سرلشکر آیت‌الله سخنگوی سخنگو مدیر دبیر نماینده استاد",
  stops: "در به از که این است را با برای آن تا بر هم نیز و یا اما روز خود",
  dropsPronouns: true,
  verbBehind: true,
};
