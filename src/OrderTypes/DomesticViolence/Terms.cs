namespace Poet.OrderTypes.DomesticViolence;

/// <summary>The closed lists of Crime and Security Act 2010 ss.24(6)-(8) and 28(6)-(8).</summary>
internal static class Terms
{
    internal static readonly ConditionList OfNotice = List("24");

    internal static readonly ConditionList OfOrder = List("28");

    private static ConditionList List(string section) => new($"CSA 2010 s.{section}(6)-(8)", Closed: true)
    {
        Kinds =
        [
            new(ConditionKinds.NonMolestation) { Section = $"s.{section}(6)-(7)" },
            new(ConditionKinds.NoContact) { Section = $"s.{section}(7), as a particular act of molestation" },
            new(ConditionKinds.HomeRights) { Section = $"s.{section}(8)(a)-(c)" },
            new(ConditionKinds.ApproachPlace) { Section = $"s.{section}(8)(d)" },
        ],
        MustContain = [ConditionKinds.NonMolestation],
        RequirementsAllowed = true,
        Limits =
        [
            $"It must forbid molesting the victim (s.{section}(6)); it may name particular acts as well as molestation in general (s.{section}(7))",
            $"Only where the person lives in premises that the victim lives in too: not to evict or exclude, not to enter, to leave, not to come within a set distance (s.{section}(8))",
            $"To leave the premises is the only thing that can be required (s.{section}(8)(c)); the distance is measured to the shared premises, not to the victim (s.{section}(8)(d))",
        ],
    };
}
