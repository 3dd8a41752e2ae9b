using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>The law that stands now, by the short name of the form.</summary>
internal static class LawOf
{
    public static readonly IOrderType Stalking = Type("SPO");

    public static readonly IOrderType SeriousCrime = Type("SCPO");

    public static readonly IOrderType Domestic = Type("DVPO");

    /// <summary>The serious crime order with the changes of 2025, whose commencement is not known.</summary>
    public const string Reformed = "SCPO 2025";

    private static readonly DateOnly Today = new(2026, 11, 21);

    public static IOrderType Type(string code) => Plugins.All.Single(t => t.Editions.SelectMany(e => e.Forms).Any(f => f.ShortName == ShortName(code)));

    public static Edition Edition(string code)
    {
        var type = Type(code);
        return code == Reformed ? type.Editions[1] : type.EditionOn(Today, type.Editions.SelectMany(e => e.Forms).First(f => f.ShortName == code).Kind);
    }

    public static OrderForm Form(string code) => Edition(code).Forms.Single(f => f.ShortName == ShortName(code));

    private static string ShortName(string code) => code.Split(' ')[0];
}
