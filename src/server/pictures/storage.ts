import { databaseStorage } from "./database-storage";
import type { PictureStorage } from "./picture-storage";

/** The storage of this installation: the one place that chooses. */
export const pictureStorage = (): PictureStorage => databaseStorage;
