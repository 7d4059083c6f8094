/** How-to pages, in their order. */
export const guides = ["your-own-data", "which-model", "serve", "indices", "metrics", "add-a-model"] as const;
export type Guide = (typeof guides)[number];

/** Families of models with their pages: file name and title. */
export const families = [
  {
    key: "cf",
    models: [
      ["popularity", "Popularity"],
      ["item-cf", "ItemCF"],
      ["user-cf", "UserCF"],
      ["swing", "Swing"],
    ],
  },
  {
    key: "mf",
    models: [
      ["funk-svd", "FunkSVD"],
      ["bias-svd", "BiasSVD"],
      ["bpr", "BPR"],
      ["ials", "IALS"],
      ["ease", "EASE"],
    ],
  },
  {
    key: "i2i",
    models: [
      ["word2vec", "Word2Vec"],
      ["item2vec", "Item2Vec"],
      ["eges", "EGES"],
      ["airbnb", "Airbnb"],
    ],
  },
  {
    key: "towers",
    models: [
      ["fm", "FM"],
      ["dssm", "DSSM"],
      ["youtube-dnn", "YouTubeDNN"],
    ],
  },
  {
    key: "sequence",
    models: [
      ["mind", "MIND"],
      ["sdm", "SDM"],
      ["gru4rec", "GRU4Rec"],
      ["sas-rec", "SASRec"],
      ["hstu", "HSTU"],
      ["tiger", "TIGER"],
    ],
  },
] as const;
export type Family = (typeof families)[number]["key"];
