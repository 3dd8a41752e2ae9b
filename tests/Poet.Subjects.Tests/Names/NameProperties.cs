using FsCheck;
using FsCheck.Fluent;
using Poet.Subjects.Names;

namespace Poet.Subjects.Tests.Names;

public sealed class NameProperties
{
    private static readonly Gen<string> Word = Gen.Elements("abcdefghilmnoprstuwy".ToCharArray()).ArrayOf().Select(c => new string(c)).Where(w => w.Length is >= 1 and <= 12);
    private static readonly Arbitrary<string> Words = Arb.From(Word);

    [Fact]
    public void no_text_makes_folding_or_reading_fail() =>
        Prop.ForAll<string>(text => text is null || NameForm.Of(text).Indexed.All(t => t.Length is > 0 and <= NameForm.LongestToken && !t.Any(char.IsUpper))).QuickCheckThrowOnFailure();

    [Fact]
    public void reading_a_form_again_changes_nothing() =>
        Prop.ForAll(Arb.From(Gen.Two(Word)), pair =>
        {
            var once = NameForm.Of(pair.Item1 + " " + pair.Item2).Normal;
            return NameForm.Of(once).Normal == once || Particles.IsParticle(once.Split(' ')[0]) || once.StartsWith("mac", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void distance_is_symmetric_and_nought_only_for_the_same_word() =>
        Prop.ForAll(Words, Words, (a, b) => EditDistance.Of(a, b, 20) == EditDistance.Of(b, a, 20) && EditDistance.Of(a, b, 20) == 0 == (a == b)).QuickCheckThrowOnFailure();

    [Fact]
    public void a_limit_never_changes_a_distance_within_it() =>
        Prop.ForAll(Words, Words, (a, b) =>
        {
            var full = EditDistance.Of(a, b, 50);
            return Enumerable.Range(0, 5).All(most => EditDistance.Of(a, b, most) == Math.Min(full, most + 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void any_one_edit_of_a_word_is_found_through_deletions() =>
        Prop.ForAll(Words, Arb.From(Gen.Choose(0, 1000)), (word, seed) =>
        {
            if (word.Length < 4)
                return true;
            var at = seed % (word.Length - 1);
            string[] edits = [word.Remove(at, 1), word.Insert(at, "q"), word[..at] + "q" + word[(at + 1)..], word[..at] + word[at + 1] + word[at] + word[(at + 2)..]];
            return edits.All(typed => Deletions.ToLookUp(typed) is var keys && (keys.Contains(word) || Deletions.One(word).Overlaps(keys)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void likeness_lies_between_nought_and_one_and_is_one_for_the_same() =>
        Prop.ForAll(Words, Words, (a, b) => Likeness.OfTokens(a, b) is >= 0 and <= 1 && Likeness.OfTokens(a, a) == 1 && Likeness.OfTokens(a, b) == Likeness.OfTokens(b, a)).QuickCheckThrowOnFailure();

    [Fact]
    public void the_order_of_the_words_does_not_matter() =>
        Prop.ForAll(Words, Words, Words, (a, b, c) => Math.Abs(Likeness.OfNames([a, b], [b, a, c]).Score - Likeness.OfNames([b, a], [c, a, b]).Score) < 0.2).QuickCheckThrowOnFailure();
}
