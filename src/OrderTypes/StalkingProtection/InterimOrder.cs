namespace Poet.OrderTypes.StalkingProtection;

/// <summary>The order until the main application is decided: Stalking Protection Act 2019 s.5. What it shares with the full order is said there.</summary>
internal static class InterimOrder
{
    internal static OrderForm Form { get; } = FullOrder.Form with
    {
        Kind = FormKind.Interim,
        Name = "Interim stalking protection order",
        ShortName = "ISPO",
        Basis = new("Stalking Protection Act 2019", Make: "s.5", Vary: "s.5(7)", Breach: "s.8"),
        Routes =
        [
            new(RouteKind.Interim, "s.5", ["The chief officer who made the main application, in or beside it (s.5(2))"], FullOrder.Courts,
                ["A main application has been made and is not determined (s.5(1))", "The court considers it appropriate (s.5(3))"]),
        ],
        Duration = new("SPA 2019 s.5(6)")
        {
            EndsWhen = "The main application is determined (s.5(6)(b))",
            PerCondition = FullOrder.Form.Duration.PerCondition,
        },
        Starts = new(Anchor.Made, "s.5(6)") { Note = "A fixed period that the order states, counted from the day made" },
        Stages = Steps.Interim,
        Changes = new(FullOrder.Form.Changes?.Who ?? [],
            ["A fixed period each time; may be renewed (s.5(6)-(7))", "Ends at the latest when the main application is determined (s.5(6)(b))"]),
        Replaces = new(EndsEarlier: false, "s.5(6)(b)", "It ends when the main application is determined; name and address need not be notified again under the full order (s.9(1))"),
    };
}
