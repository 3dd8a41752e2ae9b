using Poet.Subjects.Names;

namespace Poet.Subjects.Tests.Names;

public sealed class AlikeNames
{
    [Theory]
    [InlineData("Philips", "Phillips")]
    [InlineData("Stephen", "Steven")]
    [InlineData("Wright", "Right")]
    [InlineData("Knight", "Night")]
    [InlineData("Clark", "Clarke")]
    [InlineData("Catherine", "Katherine")]
    [InlineData("Thompson", "Thomson")]
    [InlineData("Reid", "Read")]
    [InlineData("Niamh", "Neev")]
    [InlineData("Vaughan", "Vaughn")]
    [InlineData("Leigh", "Lee")]
    public void names_that_sound_alike_have_one_key_or_are_alike(string one, string other)
    {
        var (a, b) = (NameForm.Of(one).Normal, NameForm.Of(other).Normal);
        (Sound.Of(a) == Sound.Of(b) || Likeness.OfTokens(a, b) > 0).Should().BeTrue();
    }

    [Theory]
    [InlineData("Smith", "Jones")]
    [InlineData("Kelly", "Walsh")]
    [InlineData("Jack", "Wayne")]
    public void different_names_are_not_alike(string one, string other) =>
        Likeness.OfTokens(NameForm.Of(one).Normal, NameForm.Of(other).Normal).Should().Be(0);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("smith", "simth", 1)]
    [InlineData("marsh", "marsh", 0)]
    [InlineData("", "abc", 3)]
    public void a_swap_of_neighbours_is_one_edit(string one, string other, int edits) => EditDistance.Of(one, other, 5).Should().Be(edits);

    [Theory]
    [InlineData("Marsh, Jack", "Jack Marsh", true)]
    [InlineData("Jack Marsh", "Jack Alfie Marsh", true)]
    [InlineData("Jack Alfie Marsh", "Jack Marsh", true)]
    [InlineData("Tom Smith-Jones", "Tom Smithjones", true)]
    [InlineData("Jack", "Jack Marsh", false)] // one name of two says too little to be the same
    [InlineData("Marsh", "Jack Marsh", false)]
    [InlineData("Madonna", "Madonna", true)]
    [InlineData("Jack Marsh", "Jack Walsh", false)]
    [InlineData("Jon Marsh", "John Marsh", false)] // alike is not the same
    public void the_same_name_is_told_from_one_that_is_alike(string asked, string recorded, bool same) =>
        Likeness.OfNames(NameForm.Of(asked).Tokens, NameForm.Of(recorded).Tokens).Same.Should().Be(same);

    [Theory]
    [InlineData("Gemma Hall", "Gemma Pearce", true)] // a name changed by marriage
    [InlineData("Dafydd ap Rhys", "David Price", true)]
    [InlineData("Gemma Hall", "Piotr Turner", false)]
    public void names_speak_against_it_when_nothing_in_them_is_alike(string one, string other, bool may) =>
        Likeness.MayBeOnePerson(NameForm.Of(one), NameForm.Of(other)).Should().Be(may);
}
