import type { ClipLanguage } from "./clip-language.ts";

/** Malay is near enough to be read as Indonesian. */
export const indonesian: ClipLanguage = {
  code: "id",
  grammar: "cased",
  functionWords:
    "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena adalah bisa ada oleh telah kami mereka sudah",
  says: `kata katanya ujar ujarnya ucap ucapnya tutur tuturnya jelas jelasnya ungkap ungkapnya tegas
    tegasnya terang terangnya imbuh imbuhnya pungkas pungkasnya tambah tambahnya sebut sebutnya
    papar paparnya mengatakan menyatakan menyebut menyebutkan menegaskan menjelaskan
    mengungkapkan menuturkan menambahkan berkata mengaku menilai menulis mengatakannya
    berpandangan beber bebernya kilah kilahnya keluh keluhnya jelaskan ungkapkan tuturkan tekan
    tekannya cetus cetusnya mengklaim menekankan berharap memaparkan menambah menilainya`,
  according: "menurut kata",
  pronouns: { any: "dia ia beliau mereka" },
  titles: `presiden wapres menteri gubernur bupati walikota ketua wakil anggota direktur kepala
    jenderal kapolri pak bu bapak ibu dr prof juru bicara jubir pengamat utama ketum sekjen
    kadis`,
  articles: "seorang para sang",
  prepositions: "di ke dari pada kepada dengan untuk oleh dalam tentang bagi atas sebagai",
  stops: "dan atau tetapi yang bahwa ketika jika karena adalah itu ini saat juga dikutip",
  abbreviations: "dr prof dll dsb dkk hal no jl rp",
  dropsPronouns: true,
};
