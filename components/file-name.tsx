const KEPT = 9;
const LONGEST = 200;

/** The head of a long name shrinks, its last nine characters stay: that is where the type is. */
export const FileName = ({ name }: { name: string }) => {
  const characters = Array.from(name.slice(0, LONGEST));
  const long = characters.length > KEPT * 2;
  return (
    <bdi class="fname" title={name.slice(0, LONGEST * 5)}>
      <span class="clip">{(long ? characters.slice(0, -KEPT) : characters).join('')}</span>
      {long && <span>{characters.slice(-KEPT).join('')}</span>}
    </bdi>
  );
};
