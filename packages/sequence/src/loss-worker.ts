// Runs in worker threads. The build turns this file into text (tools/build-kernels.mjs).
import { serveLosses } from "@funrec/core/tensor";
import { mindLoss } from "./mind-loss.js";
import { sdmLoss } from "./sdm-loss.js";

serveLosses({ mind: mindLoss, sdm: sdmLoss });
