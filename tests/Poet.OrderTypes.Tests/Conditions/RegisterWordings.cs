using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>Wordings as forces keep them in their registers: each is read as one kind and by no other.</summary>
public sealed class RegisterWordings
{
    private static readonly (string Words, string Kind)[] Wordings =
    [
        ("Not to possess, own or use more than one mobile telephone handset, one SIM card and one telephone number", ConditionKinds.DeviceLimit),
        ("Not to possess more than one mobile phone", ConditionKinds.DeviceLimit),
        ("Must notify the Central Orders mailbox of the make, model, IMEI and number of any mobile phone within 5 days of acquiring it", ConditionKinds.DeviceNotify),
        ("Not to use any device capable of accessing the internet unless it retains and displays history and is made available on request", ConditionKinds.DeviceInspect),
        ("Not to use software designed to wipe or encrypt data", ConditionKinds.DeviceInspect),
        ("Must surrender any internet enabled device on request", ConditionKinds.DeviceInspect),
        ("Not to possess or control more than £2,000 in cash at any one time", ConditionKinds.CashLimit),
        ("Not to possess or control more than £500 in cash at any one time", ConditionKinds.CashLimit),
        ("Must notify police of any vehicle he owns, hires or has use of within 6 days", ConditionKinds.Vehicle),
        ("Not to hold more than one bank account", ConditionKinds.BankAccounts),
        ("To provide bank statements for all accounts every 7 months", ConditionKinds.NotifyDetails),
        ("Not to conduct any internet search relating to the persons named in Schedule 1", ConditionKinds.OnlineIdentity),
        ("Not to travel to the Philippines for a period of 5 years", ConditionKinds.TravelAbroad),
        ("Must give 7 days written notice of travel outside the UK", ConditionKinds.TravelNotify),
    ];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (words, kind) in Wordings)
                rows.Add(words, kind);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void a_wording_is_read_as_its_kind_and_by_no_other(string words, string kind)
    {
        var readings = ConditionKinds.All.Select(k => k.Read(words)).OfType<Reading>().ToList();

        readings.Should().ContainSingle().Which.KindId.Should().Be(kind);
        readings[0].Confidence.Should().BeGreaterThan(0.9);
    }

    [Theory]
    [InlineData("3) {0}.")]
    [InlineData("(c) {0};")]
    [InlineData("  {0}  ")]
    public void item_numbers_and_stops_around_it_do_not_matter(string around)
    {
        foreach (var (words, kind) in Wordings)
            ConditionKinds.ById(kind)!.Read(string.Format(around, words))!.NotCovered.Should().BeEmpty("{0}", words);
    }

    /// <summary>Whatever pieces of wordings come together, a reader neither throws nor suggests terms that its own form would refuse, save for people and places still to be chosen.</summary>
    [Fact]
    public void mixed_wordings_never_give_terms_that_the_form_would_refuse()
    {
        var words = Gen.Elements(Wordings.SelectMany(w => w.Words.Split(' ')).Concat(["0", "99", "one", "£999999999", "any", "no", ",", "and", "not", "to", "must", "within", "days", "months", "(", "£"]).Distinct().ToArray());
        var texts = Gen.OneOf(
            Gen.Choose(1, 25).SelectMany(n => words.ListOf(n)).Select(w => string.Join(' ', w)),
            Gen.Elements(Wordings).SelectMany(w => words.Select(x => w.Words.Replace("one", x).Replace("5", x))),
            Gen.Two(Gen.Elements(Wordings)).Select(t => t.Item1.Words + ". " + t.Item2.Words));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (var kind in ConditionKinds.All)
                if (kind.Read(text) is { } reading)
                {
                    (reading.Confidence is >= 0 and <= 1).Should().BeTrue();
                    if (reading.ToChoose.Count == 0)
                        kind.TryParse(reading.Terms, kind.Version, out _, out var problems).Should().BeTrue("{0} read as {1}: {2}", text, reading.Terms, string.Join("; ", problems.Select(p => p.Says)));
                }
        }).QuickCheckThrowOnFailure();
    }
}
