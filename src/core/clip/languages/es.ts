import type { ClipLanguage } from "./clip-language.ts";
import { inflect } from "./inflect.ts";

export const spanish: ClipLanguage = {
  code: "es",
  grammar: "cased",
  functionWords:
    "el los las y del se por con para una su al lo como más pero sus le ya o fue este ha sí porque esta entre cuando muy sin sobre también hasta hay la de en que un a",
  says: `reclamado reclamaron constata defendió defiende sugirió sugiere exige exigió clama dijo dice dicen decía dicho
    manifiesta advirtió advierte advertido reconoció reconoce reconocido recordó recuerda
    recordado confesó confiesa sostuvo sostiene concluyó concluye pidió pide expresó expresaron
    dijeron descrito describió llamó definido contó cuenta garantizar descartó mensaje cree
    creen considera consideran consideró reconocen recuerdan exigen piden sostienen advierten
    habla hablan habló queja quejan quejó confiesan define defienden piensa piensan ve ven
    decían mostró mostraron defendido a_su_juicio en_su_opinión dejó_claro deja_claro
    dejado_claro recordaba advertía reconocía sostenía defendía exigido pedido confesado
    advirtieron reconocieron recordaron pidieron sostuvieron confirmó confirma confirmaron
    expuso exponen expone cuentan contaron finalizó finaliza confesaba
    ${inflect(
      `afirm asegur explic señal manifest indic coment destac subray declar relat narr reiter
    recalc remarc enfatiz puntualiz matiz apunt critic denunci lament anunci inform comunic
    alert avis contest replic detall argument zanj cuestion resalt apostill censur celebr
    conden rechaz reivindic reproch adelant avanz aclar precis justific ironiz brome sentenci
    espet rememor evoc opin pregunt exclam vaticin pronostic augur tach tild calific agreg
    reflexion public tuite abog ratific desliz abund repas acot plante critic solicit recrimin
    aconsej aleg conmin ahond asever estim acus`,
      "a an ó aron aba aban ado",
    )} ${inflect(
      `añad insist admit respond promet coincid escrib resum incid compart`,
      "e en ió ieron ía ían ido",
    )}`,
  according: "según para a_juicio_de de_acuerdo_con en_palabras_de",
  pronouns: { he: "él este aquel", she: "ella", any: "ellos ellas" },
  titles: `señor señora sr sra don doña dr dra presidente presidenta vicepresidente ministro ministra
    alcalde alcaldesa teniente gobernador gobernadora director directora portavoz consejero consejera
    secretario secretaria senador senadora diputado diputada embajador papa rey reina capitán
    entrenador profesor profesora investigador investigadora jefe jefa líder periodista técnico
    subsecretario vecina vecino`,
  persons: `hombre mujer chico chica niño niña madre padre hijo hija hermano hermana esposa marido vecino vecina
    residente testigo maestro maestra profesor profesora alumno alumna estudiante trabajador trabajadora
    conductor conductora médico médica enfermero enfermera agricultor agricultora ganadero pescador dueño
    dueña comerciante cliente clienta turista pasajero pasajera víctima superviviente aficionado jugador
    jugadora voluntario voluntaria activista manifestante jubilado jubilada bombero policía empleado
    empleada compañero compañera amigo amiga usuario usuaria joven anciano anciana`,
  articles: "el la los las un una uno unos unas su este esta esa ese",
  prepositions: `a al de del en con por para sin sobre entre hasta desde hacia contra tras durante
    ante bajo frente`,
  stops: `como tras y e o u pero que quien quienes cuyo cuya donde cuando si porque aunque es son era fue ha han
    había no también además se lo le después luego así entonces ahora hoy ayer finalmente`,
  abbreviations: "sr sra dr dra ud uds etc pág núm ee.uu d dña av ej prof gral",
  dropsPronouns: true,
  genders: { he: "el don señor", she: "la doña señora" },
};
