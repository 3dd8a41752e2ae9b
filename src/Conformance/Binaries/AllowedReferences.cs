namespace Poet.OrderTypes.Conformance.Binaries;

/// <summary>
/// What of the base library an order type may use. It is a list of what is allowed, so that whatever the base library gains later is refused
/// until someone has looked. This stops accidents, not attackers: a plugin runs with the host's rights.
/// </summary>
internal static class AllowedReferences
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System", "System.Buffers", "System.Collections", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable",
        "System.Collections.ObjectModel", "System.ComponentModel.DataAnnotations", "System.Diagnostics.CodeAnalysis", "System.Globalization",
        "System.Linq", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.Versioning", "System.Text",
        "System.Text.Json", "System.Text.Json.Nodes", "System.Text.Json.Serialization", "System.Text.RegularExpressions",
    };

    // types outside those namespaces: what compilers write into every assembly
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.CodeDom.Compiler.GeneratedCodeAttribute",
        "System.ComponentModel.DescriptionAttribute", "System.ComponentModel.EditorBrowsableAttribute", "System.ComponentModel.EditorBrowsableState",
        "System.Diagnostics.ConditionalAttribute", "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsableAttribute",
        "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerDisplayAttribute", "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute", "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.StackTraceHiddenAttribute", "System.Diagnostics.UnreachableException",
        "System.Reflection.AssemblyCompanyAttribute", "System.Reflection.AssemblyConfigurationAttribute", "System.Reflection.AssemblyCopyrightAttribute",
        "System.Reflection.AssemblyDescriptionAttribute", "System.Reflection.AssemblyFileVersionAttribute", "System.Reflection.AssemblyInformationalVersionAttribute",
        "System.Reflection.AssemblyMetadataAttribute", "System.Reflection.AssemblyProductAttribute", "System.Reflection.AssemblyTitleAttribute",
        "System.Reflection.AssemblyTrademarkAttribute", "System.Reflection.DefaultMemberAttribute",
        "System.Resources.NeutralResourcesLanguageAttribute",
        "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.ImmutableCollectionsMarshal",
        "System.Runtime.InteropServices.InAttribute", "System.Runtime.InteropServices.OutAttribute",
        "System.Threading.LazyThreadSafetyMode",
    };

    // types of which only these members may be used; an empty list refuses them all
    private static readonly Dictionary<string, string[]> OnlyMembers = new(StringComparer.Ordinal)
    {
        ["System.Activator"] = [],
        ["System.AppContext"] = ["GetData"], // a generated regular expression reads its default time limit
        ["System.AppDomain"] = [],
        ["System.Console"] = [],
        ["System.Environment"] = ["get_CurrentManagedThreadId", "get_NewLine"], // every iterator method asks for its thread
        ["System.GC"] = [],
        ["System.Linq.ParallelEnumerable"] = [],
        ["System.Linq.ParallelQuery"] = [],
        ["System.Random"] = [],
        ["System.Reflection.MemberInfo"] = ["get_Name"], // the name of a type
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = ["CreateSpan", "EnsureSufficientExecutionStack", "Equals", "GetHashCode", "GetSubArray", "InitializeArray"],
        ["System.Runtime.CompilerServices.Unsafe"] = ["Add", "As", "AsRef"], // collection expressions
        ["System.Runtime.CompilerServices.UnsafeAccessorAttribute"] = [],
        ["System.Runtime.CompilerServices.UnsafeAccessorTypeAttribute"] = [],
        ["System.Runtime.InteropServices.MemoryMarshal"] = ["CreateReadOnlySpan", "CreateSpan"], // collection expressions
        ["System.RuntimeMethodHandle"] = [],
        ["System.Threading.Interlocked"] = ["CompareExchange"], // events
        ["System.TimeProvider"] = [],
        ["System.Type"] = ["GetTypeFromHandle", "get_Name", "op_Equality", "op_Inequality"], // records
    };

    private static readonly Dictionary<string, string[]> NotMembers = new(StringComparer.Ordinal)
    {
        ["System.DateTime"] = ["get_Now", "get_UtcNow", "get_Today", "ToLocalTime", "ToUniversalTime"],
        ["System.DateTimeOffset"] = ["get_Now", "get_UtcNow", "ToLocalTime", "get_LocalDateTime"],
        ["System.Guid"] = ["NewGuid", "CreateVersion7"],
        ["System.TimeZoneInfo"] = ["get_Local", "ClearCachedData"],
    };

    private static readonly (string Prefix, string Why)[] Reasons =
    [
        ("System.IO", "an order type may not reach files"),
        ("System.Net", "an order type may not reach the network"),
        ("System.Reflection", "an order type may not look into other code"),
        ("System.Activator", "an order type may not make types by name"),
        ("System.Type", "an order type may not look into other code"),
        ("System.Threading", "an order type may not start or wait for threads"),
        ("System.Linq.Parallel", "an order type may not start or wait for threads"),
        ("System.Environment", "an order type may not look at the machine it runs on"),
        ("System.Diagnostics.Process", "an order type may not start programs"),
        ("System.Diagnostics.Stopwatch", "an order type may not read the clock; instants come in as arguments"),
        ("System.DateTime", "an order type may not read the clock; instants come in as arguments"),
        ("System.TimeProvider", "an order type may not read the clock; instants come in as arguments"),
        ("System.TimeZoneInfo", "the answer would depend on the machine; use the SDK's legal clock"),
        ("System.Random", "an order type may not use chance"),
        ("System.Guid", "an order type may not use chance"),
        ("System.Console", "an order type may not write to the console"),
        ("System.Runtime.InteropServices", "an order type may not call native code"),
    ];

    /// <summary>True when the type may be named; <see cref="Member"/> still decides on what is used of it.</summary>
    public static bool Type(string @namespace, string fullName) =>
        Namespaces.Contains(@namespace) || Types.Contains(fullName) || OnlyMembers.TryGetValue(fullName, out var members) && members.Length > 0;

    /// <summary>True when this member of an allowed type may be used.</summary>
    public static bool Member(string typeName, string member) =>
        OnlyMembers.TryGetValue(typeName, out var only)
            ? only.Contains(member)
            : !NotMembers.TryGetValue(typeName, out var not) || !not.Contains(member);

    /// <summary>Why the type is refused, for the plugin's author.</summary>
    public static string Why(string typeName) =>
        Array.Find(Reasons, r => typeName.StartsWith(r.Prefix, StringComparison.Ordinal)).Why ?? "it is not among what an order type may use";
}
