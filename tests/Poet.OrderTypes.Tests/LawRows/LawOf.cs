using Poet.OrderTypes.DomesticViolence;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.SeriousCrimePrevention;
using Poet.OrderTypes.StalkingProtection;

namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>The law of the three complete order types, by the short name of the form.</summary>
internal static class LawOf
{
    public static readonly IOrderType Stalking = new StalkingProtectionOrder();

    public static readonly IOrderType SeriousCrime = new SeriousCrimePreventionOrder();

    public static readonly IOrderType Domestic = new DomesticViolenceProtection();

    /// <summary>The serious crime order with the changes of 2025, whose commencement is not known.</summary>
    public const string Reformed = "SCPO 2025";

    public static IOrderType Type(string code) => code switch
    {
        "SPO" or "ISPO" => Stalking,
        "SCPO" or "ISCPO" or Reformed => SeriousCrime,
        "DVPO" or "DVPN" => Domestic,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not one of the complete order types"),
    };

    public static Edition Edition(string code) => Type(code).Editions[code is "ISCPO" or Reformed ? 1 : 0];

    public static OrderForm Form(string code) =>
        Edition(code).Form(code[0] == 'I' ? FormKind.Interim : code == "DVPN" ? FormKind.Notice : FormKind.Full)!;
}
