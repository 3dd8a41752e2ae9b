using Poet.Orders.Import.Reading.Fields;

namespace Poet.Orders.Tests.Import;

public sealed class ReadingNames
{
    [Theory]
    [InlineData("Jack Marsh", "Jack", "Marsh")]
    [InlineData("MARSH, Jack", "Jack", "Marsh")]
    [InlineData("Pearce, Stephen Alfie", "Stephen Alfie", "Pearce")]
    [InlineData("Dean WALSH", "Dean", "Walsh")]
    [InlineData("WALSH Dean", "Dean", "Walsh")]
    [InlineData("SANJAY SHAW", "Sanjay", "Shaw")]
    [InlineData("jack marsh", "Jack", "Marsh")]
    [InlineData("O'CONNOR, EMEKA CRAIG", "Emeka Craig", "O'Connor")]
    [InlineData("Michelle O'BRIEN", "Michelle", "O'Brien")]
    [InlineData("SMITH-JONES, Keith", "Keith", "Smith-Jones")]
    [InlineData("Shane McBRIDE", "Shane", "McBride")]
    [InlineData("MCBRIDE, Shane", "Shane", "McBride")]
    [InlineData("SIÂN QUINN", "Siân", "Quinn")]
    [InlineData("Rhys ap Gwilym", "Rhys", "ap Gwilym")]
    [InlineData("Seán Ó Briain", "Seán", "Ó Briain")]
    [InlineData("Máire Ní Dhomhnaill", "Máire", "Ní Dhomhnaill")]
    [InlineData("Ahmed bin Salman", "Ahmed", "bin Salman")]
    [InlineData("VAN DER BERG, Liam", "Liam", "Van Der Berg")]
    [InlineData("Mr Jack Marsh", "Jack", "Marsh")]
    [InlineData("MARSH, Mr. Jack", "Jack", "Marsh")]
    [InlineData("  Jack \n Marsh ", "Jack", "Marsh")]
    public void either_order_and_any_case_give_the_same_parts(string text, string given, string family)
    {
        var name = NameReader.Read(text)!;

        (name.Given, name.Family).Should().Be((given, family));
    }

    [Theory]
    [InlineData("Siobhan Oâ€™Brien", "Siobhan O’Brien")]
    [InlineData("SiÃ¢n Quinn", "Siân Quinn")]
    [InlineData("ZoÃ« Saunders", "Zoë Saunders")]
    [InlineData("ZoÃƒÂ« Saunders", "Zoë Saunders")]
    [InlineData("Siân Quinn", "Siân Quinn")]
    [InlineData("Llŷr Gruffydd", "Llŷr Gruffydd")]
    public void wrongly_decoded_letters_are_mended_and_right_ones_left(string text, string full) => NameReader.Read(text)!.Full.Should().Be(full);

    [Theory]
    [InlineData("Neil Saunders aka Chloe Hussain", "Neil Saunders", "Chloe Hussain")]
    [InlineData("Neil Saunders a.k.a. Nez", "Neil Saunders", "Nez")]
    [InlineData("SAUNDERS, Neil @ Nez / Tommo", "Neil Saunders", "Nez|Tommo")]
    [InlineData("Neil Saunders (Nez)", "Neil Saunders", "Nez")]
    [InlineData("Neil \"Nez\" Saunders", "Neil Saunders", "Nez")]
    [InlineData("Gemma Hall (née Webb)", "Gemma Hall", "Webb")]
    [InlineData("Neil Saunders (deceased)", "Neil Saunders", "")]
    [InlineData("Michelle O'Brien aka Shell O'Dowd", "Michelle O'Brien", "Shell O'Dowd")]
    [InlineData("Renée Akande", "Renée Akande", "")]
    public void other_names_stand_beside_the_name(string text, string full, string others)
    {
        var name = NameReader.Read(text)!;

        name.Full.Should().Be(full);
        string.Join('|', name.Others.Select(o => o.Full)).Should().Be(others);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?")]
    [InlineData("N/K")]
    [InlineData("unknown")]
    [InlineData("-")]
    [InlineData("12345")]
    public void what_is_no_name_is_missing(string text) => NameReader.Read(text).Should().BeNull();

    [Fact]
    public void a_single_name_is_kept_as_such() => NameReader.Read("Kowalski")!.IsSingle.Should().BeTrue();
}
