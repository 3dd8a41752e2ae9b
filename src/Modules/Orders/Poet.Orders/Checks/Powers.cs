using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Checks;

/// <summary>Arrest, entry and search as three answers. What is not known is "cannot tell", never yes.</summary>
internal static class Powers
{
    private static readonly PowerFound NoRules = new(PowerFoundAnswer.CannotTell, null, "The rules for this order type are not available on this server: take advice before you act on this order alone");

    /// <summary>A power on breach of this order, where it may hang on what the court attached to its terms.</summary>
    public static PowerFound Of(Power? power, IReadOnlyList<ConditionRow> terms) => power switch
    {
        null => NoRules,
        { Answer: PowerAnswer.OnlyWhereAttached } when terms.Count > 0 && terms.All(t => t.PowerOfArrest == false) => Attached(power, false),
        { Answer: PowerAnswer.OnlyWhereAttached } when terms.Count > 0 && terms.All(t => t.PowerOfArrest == true) => Attached(power, true),
        { Answer: PowerAnswer.OnlyWhereAttached } => new(PowerFoundAnswer.CannotTell, power.Section, $"Only where the court attached the power to the term: see each term. {power.Test}"),
        _ => new(power.Answer == PowerAnswer.Yes ? PowerFoundAnswer.Yes : PowerFoundAnswer.No, power.Section, power.Test),
    };

    /// <summary>Arrest for one term; null where it does not hang on the term.</summary>
    public static PowerFound? OfTerm(Power? arrest, bool? attached) => arrest is { Answer: PowerAnswer.OnlyWhereAttached } ? Attached(arrest, attached) : null;

    private static PowerFound Attached(Power power, bool? attached) => attached switch
    {
        true => new(PowerFoundAnswer.Yes, power.Section, $"The court attached the power to this term. {power.Test}"),
        false => new(PowerFoundAnswer.No, power.Section, "The court attached no power to this term"),
        _ => new(PowerFoundAnswer.CannotTell, power.Section, $"Whether the court attached the power to this term is not recorded: read the sealed order. {power.Test}"),
    };
}
