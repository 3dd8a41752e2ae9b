namespace Poet.OrderTypes.StalkingProtection;

/// <summary>Stalking Protection Act 2019: protects a person from stalking before, without or after a conviction.</summary>
public sealed class StalkingProtectionOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("SPO", "Stalking protection order", Family.Stalking)
    {
        Purpose = "Protects a person from someone whose acts are associated with stalking, before, without or after a conviction",
        Guidance = "A chief officer applies to the magistrates' court",
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } = [];
}
