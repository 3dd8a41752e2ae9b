namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is serialised.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,
    /// <summary>By the server.</summary>
    Native = 1,
    /// <summary>By the type itself.</summary>
    UserDefined = 2,
}

/// <summary>Whether a function reads user data.</summary>
public enum DataAccessKind
{
    /// <summary>No.</summary>
    None = 0,
    /// <summary>Yes.</summary>
    Read = 1,
}

/// <summary>Whether a function reads system catalogues.</summary>
public enum SystemDataAccessKind
{
    /// <summary>No.</summary>
    None = 0,
    /// <summary>Yes.</summary>
    Read = 1,
}

/// <summary>A type that writes and reads itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes.</summary>
    void Write(BinaryWriter w);
}

/// <summary>A user-defined type is not valid.</summary>
public sealed class InvalidUdtException : SystemException
{
    /// <summary>Without message.</summary>
    public InvalidUdtException() { }

    /// <summary>With message.</summary>
    public InvalidUdtException(string message) : base(message) { }

    /// <summary>With message and cause.</summary>
    public InvalidUdtException(string message, Exception innerException) : base(message, innerException) { }
}

/// <summary>Facets of a value.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter)]
public class SqlFacetAttribute : Attribute
{
    /// <summary>Fixed length.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Largest size.</summary>
    public int MaxSize { get; set; }

    /// <summary>Precision.</summary>
    public int Precision { get; set; }

    /// <summary>Scale.</summary>
    public int Scale { get; set; }

    /// <summary>May be null.</summary>
    public bool IsNullable { get; set; }
}

/// <summary>A function of the server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SqlFunctionAttribute : Attribute
{
    /// <summary>Reads user data.</summary>
    public DataAccessKind DataAccess { get; set; }

    /// <summary>Same answer for the same input.</summary>
    public bool IsDeterministic { get; set; }

    /// <summary>Is precise.</summary>
    public bool IsPrecise { get; set; }

    /// <summary>Reads system data.</summary>
    public SystemDataAccessKind SystemDataAccess { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Shape of the table returned.</summary>
    public string? TableDefinition { get; set; }

    /// <summary>Method that fills a row.</summary>
    public string? FillRowMethodName { get; set; }
}

/// <summary>A method of a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute
{
    /// <summary>Called on null.</summary>
    public bool OnNullCall { get; set; }

    /// <summary>Changes the value.</summary>
    public bool IsMutator { get; set; }

    /// <summary>Runs when the value is null.</summary>
    public bool InvokeIfReceiverIsNull { get; set; }
}

/// <summary>A user-defined aggregate.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    /// <summary>Largest size.</summary>
    public const int MaxByteSizeValue = 8000;

    /// <summary>Serialisation.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest size.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Duplicates do not matter.</summary>
    public bool IsInvariantToDuplicates { get; set; }

    /// <summary>Nulls do not matter.</summary>
    public bool IsInvariantToNulls { get; set; }

    /// <summary>Order does not matter.</summary>
    public bool IsInvariantToOrder { get; set; }

    /// <summary>Null when empty.</summary>
    public bool IsNullIfEmpty { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }
}

/// <summary>A user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>Serialisation.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest size.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Fixed length.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Ordered by bytes.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>Method that validates.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }
}
