/** Whose list the signers of the trusted files are on: the index does not say. A trusted file that is not here fails. */
export const lists: Readonly<Record<string, 'official' | 'interim'>> = {
  'sd-metadata/c2pa__png__chatgpt-image2.png': 'official',
  'example-assets/images__car-es-Ps-Cr.jpg': 'interim',
  'c2pa-extension-validator/DALL-E_cloud_surfing_puppy.webp': 'interim',
  'c2pa-extension-validator/bing_creator_cloud_surfing_puppy.jpg': 'interim',
};

/** What we call the generators that the index names in its own way. */
export const tools: Readonly<Record<string, string>> = {
  'sd-webui': 'Stable Diffusion web UI',
  automatic1111: 'Stable Diffusion web UI',
  'sd-next': 'SD.Next',
  'forge-neo': 'Forge',
  civitai: 'Civitai',
  comfyui: 'ComfyUI',
  fooocus: 'Fooocus',
  invokeai: 'InvokeAI',
  novelai: 'NovelAI',
};
