using System.Text.Json.Serialization;

namespace Poet.Orders.Import.Reading.Columns;

/// <summary>What a column can hold.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Field>))]
internal enum Field
{
    /// <summary>Kept beside the order with its heading, and searchable.</summary>
    Kept,
    Reference,
    Name,
    GivenName,
    FamilyName,
    OtherNames,
    BornOn,
    Pnc,
    Cro,
    OrderType,
    Court,
    MadeOn,
    ServedOn,
    EndsOn,
    Length,
    Conditions,
    Officer,
    District,
    Risk,
    Status,
    Notes,
}
