namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>How registers write it. Orders and notices against domestic violence stand under an older Act and are another type.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        "d a p o", "dapos", "dapo order", "dapno", "dapn o", "dapn dapo", "dapo dapn", "dapn and dapo", "da protection order", "da prot order", "dom abuse protection order", "domestic abuse po",
        "domestic abuse prot order", "domestic abuse protection", "domestic abuse protection orders", "domestic abuse protection ord", "domestic abuse order", "domestic abuse prevention order",
        "domestic abuse protection order dapo", "dapo domestic abuse protection order", "domestic abuse protection notice order",
        new("dapo full", FormKind.Full), new("full dapo", FormKind.Full), new("dapo on conviction", FormKind.Full), new("dapo conviction", FormKind.Full), new("dapo application", FormKind.Full),
        new("dapns", FormKind.Notice), new("d a p n", FormKind.Notice), new("da notice", FormKind.Notice), new("da protection notice", FormKind.Notice),
        new("domestic abuse notice", FormKind.Notice), new("domestic abuse prot notice", FormKind.Notice),
    ];
}
