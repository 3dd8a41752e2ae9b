using Poet.Subjects.Names;

namespace Poet.Subjects.Tests.Names;

public sealed class NameForms
{
    [Theory]
    [InlineData("Siân Hughes", "sian hughes")]
    [InlineData("SIAN HUGHES", "sian hughes")]
    [InlineData("  Mr. Siân   Hughes ", "sian hughes")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("O Brien", "obrien")]
    [InlineData("Ó Briain", "obriain")]
    [InlineData("Ní Bhriain", "obriain")]
    [InlineData("Nic Dhonnchaidh", "mcdonnchaidh")]
    [InlineData("MacDonald", "mcdonald")]
    [InlineData("Mac Donald", "mcdonald")]
    [InlineData("Mc Donald", "mcdonald")]
    [InlineData("M'Donald", "mcdonald")]
    [InlineData("Mack", "mack")]
    [InlineData("Smith-Jones", "smith jones")]
    [InlineData("D'Arcy", "darcy")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Dr", "dr")]
    [InlineData("van der Berg", "van der berg")]
    public void one_name_has_one_form_however_it_is_written(string written, string form) => NameForm.Of(written).Normal.Should().Be(form);

    [Theory]
    [InlineData("Dafydd ap Rhys", "prys")]
    [InlineData("Dafydd ab Owen", "bowen")]
    [InlineData("Gruffudd ap Hywel", "pywel")]
    [InlineData("Mary Smith-Jones", "smithjones")]
    [InlineData("Jan van der Berg", "vanderberg")]
    [InlineData("Ann O'Brien", "brien")]
    public void a_name_is_found_under_its_other_spellings_too(string written, string token) => NameForm.Of(written).Indexed.Should().Contain(token);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-'-")]
    [InlineData("?!")]
    public void what_is_no_name_has_no_tokens(string written) => NameForm.Of(written).Indexed.Should().BeEmpty();

    [Fact]
    public void no_text_is_too_long_for_the_index()
    {
        var form = NameForm.Of(string.Join(' ', Enumerable.Repeat(new string('a', 500), 500)));
        form.Tokens.Should().HaveCountLessThanOrEqualTo(NameForm.MostTokens + 2);
        form.Indexed.Should().OnlyContain(t => t.Length <= NameForm.LongestToken);
    }
}
