namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>Label of a field on forms, with a hint below it. Ranges come from the attributes of <see cref="System.ComponentModel.DataAnnotations"/>.</summary>
/// <param name="title">In sentence case, as a label.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FieldAttribute(string title) : Attribute
{
    /// <summary>The label.</summary>
    public string Title { get; } = title;

    /// <summary>The hint.</summary>
    public string? Hint { get; init; }
}

/// <summary>The field holds the id of a person in the register.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonIdAttribute : Attribute;

/// <summary>The field holds the id of a place in the register.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PlaceIdAttribute : Attribute;
