import type { ClipLanguage } from "./clip-language.ts";

export const spanish: ClipLanguage = {
  code: "es",
  grammar: "cased",
  functionWords:
    "el los las y del se por con para una su al lo como más pero sus le ya o fue este ha sí porque esta entre cuando muy sin sobre también hasta hay",
  says: `resume critica tachó tacha exclama reprocha reprochó evoca evocó constata opinan sentenció
    sentencia matizó matiza defendió defiende sugirió sugiere ironiza bromeó exclamó prometió
    promete avisó avisa detalló detalla argumentó argumenta avanzó exige exigió clama celebró
    dijo dice dicen decía dicho afirmó afirma afirman afirmado aseguró asegura aseguran
    asegurado explicó explica explican explicado señaló señala señalado añadió añade añadido
    agregó agrega declaró declara declarado manifestó manifiesta manifestado indicó indica
    indicado comentó comenta comentado destacó destaca destacado subrayó subraya subrayado
    insistió insiste insistido advirtió advierte advertido reconoció reconoce reconocido admitió
    admite recordó recuerda recordado lamentó lamenta lamentado resumió resumido zanjó
    zanja espetó confesó confiesa abundó ironizó deslizó rememoró replicó respondió responde
    contestó contesta apuntó apunta apuntado sostuvo sostiene concluyó concluye relató relata
    recalcó recalca criticó denunció denuncia pidió pide reiteró reitera anunció anuncia
    escribió escribe preguntó pregunta expresó expresaron declararon dijeron aseguraron descrito
    describió tildó calificó llamó definido coincide preguntaba contó cuenta precisó precisa
    opinó opina garantizar descartó mensaje cree creen considera consideran consideró denuncian
    lamentan reconocen recuerdan exigen piden sostienen advierten habla hablan habló queja
    quejan quejó relatan narra confiesan tilda tildan califica califican define defienden
    asevera aseveró comparte compartió responden piensa piensan estima estimó ve ven anuncian
    escriben prometen afirmaba decían aseguraba explicaba resaltó resalta puntualizó puntualiza
    aclaró aclara argumentan argumentaron indican apuntan subrayan señalan destacan informó
    informa informaron informan comunicó comunicaron mostró mostraron replicado contestado
    respondido defendido criticado anunciado reclamado a_su_juicio en_su_opinión dejó_claro deja_claro dejado_claro apuntaba
    señalaba indicaba destacaba subrayaba añadía recordaba insistía advertía reconocía sostenía
    defendía lamentaba criticaba matizado denunciado exigido pedido
    prometido relatado alertado avisado celebrado confesado alerta alertan
    señalaron explicaron afirmaron añadieron agregaron manifestaron comentaron destacaron
    subrayaron insistieron advirtieron reconocieron recordaron lamentaron relataron denunciaron
    pidieron sostuvieron confirmó confirma confirmaron detallaron apuntaron precisaron
    reclamaron coincidieron solicitó solicitaron expuso exponen expone reflexionó reflexiona
    cuentan contaron
    finalizó finaliza repasó repasa remarcó remarca enfatizó enfatiza acotó planteó
    cuestionó cuestiona admitía zanjaba espeta confesaba celebraba bromea resumía
    rememora`,
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
