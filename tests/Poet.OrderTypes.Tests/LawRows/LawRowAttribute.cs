namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>Says which row of the law reference a test answers for; see tests/data/law-rows.csv.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class LawRowAttribute(string section, string code, string point = "") : Attribute
{
    public LawRowKey Key { get; } = new(section, code, point);
}

/// <summary>A row by its section, the form's short name, and the point where a row has several.</summary>
internal sealed record LawRowKey(string Section, string Code, string Point)
{
    public override string ToString() => $"{Section} {Code} {Point}".TrimEnd();
}

/// <summary>A row of the reference and what it says, in our words.</summary>
internal sealed record LawRow(LawRowKey Key, string Says);
