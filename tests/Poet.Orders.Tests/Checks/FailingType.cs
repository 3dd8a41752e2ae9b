using Poet.OrderTypes.DomesticViolence;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.StalkingProtection;

namespace Poet.Orders.Tests.Checks;

/// <summary>An order type whose own kind of condition throws when it is asked.</summary>
internal sealed class FailingType : IOrderType
{
    private readonly StalkingProtectionOrder sound = new();

    public OrderTypeInfo Info => sound.Info;

    public IReadOnlyList<Edition> Editions => sound.Editions;

    public IReadOnlyList<IConditionKind> OwnKinds { get; } = [new Failing()];

    public IReadOnlyList<LawExample> Examples => sound.Examples;

    private sealed record NoTerms;

    private sealed class Failing : ConditionKind<NoTerms>
    {
        public override string Id => "failing";

        public override string Name => "Failing";

        public override string About => "Throws when it is asked";

        public override Polarity Polarity => Polarity.Prohibition;

        public override IReadOnlyList<string> Proof => ["None"];

        public override IReadOnlyList<KindExample> Examples => [];

        protected override string Render(NoTerms terms, References references) => "Not to fail";

        protected override Assessment Assess(NoTerms terms, Situation situation, References references) => throw new FormatException("Invented fault");
    }
}

/// <summary>The two readings of the hearing that must follow a notice within its hours.</summary>
internal sealed class DvpnHearing(DateTimeOffset served)
{
    private readonly Deadline deadline = new DomesticViolenceProtection().EditionOn(LondonTime.DateOf(served)).Form(FormKind.Notice)!.Stages.First(s => s.Clock is not null).Clock!.Deadline(served);

    public DateTimeOffset Earlier => deadline.Earlier;

    public DateTimeOffset Later => deadline.Later!.Value;
}
