import { maxPictureBytes, pictureFileProblem } from "@/lib/picture-file";
import { pictureSides } from "@/lib/product-picture";

/** Enough of a file to recognize it. */
const headBytes = 12;
const qualities = [0.9, 0.8, 0.65, 0.5];

/**
 * What is uploaded of a chosen file, or what is wrong with it: photographs of a phone are larger than what the server takes,
 * which keeps no more than 1,600 pixels of them. These are made smaller here; others stay as they are.
 */
export async function fittedPicture(file: File): Promise<Blob | { problem: string }> {
  const problem = pictureFileProblem(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
  if (problem) return { problem };
  const fitted = file.size <= maxPictureBytes ? file : await smaller(file).catch(() => file);
  const remaining = pictureFileProblem(new Uint8Array(await fitted.arrayBuffer()));
  return remaining ? { problem: remaining } : fitted;
}

/** A JPEG, upright. Throws if the browser cannot decode the file. */
async function smaller(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, pictureSides.large / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return file;
  // As the server does with what is transparent.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  let result: Blob = file;
  for (const quality of qualities) {
    result = (await encoded(canvas, quality)) ?? result;
    if (result.size <= maxPictureBytes) break;
  }
  return result;
}

const encoded = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
