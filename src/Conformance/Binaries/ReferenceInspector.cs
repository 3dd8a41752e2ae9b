using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Poet.OrderTypes.Conformance.Binaries;

/// <summary>Reads from a binary's metadata, without running any of it, what it would reach for.</summary>
internal sealed class ReferenceInspector(MetadataReader metadata, string sdkName)
{
    /// <summary>One sentence for each thing that an order type may not use.</summary>
    public IEnumerable<string> Problems() =>
        AssembliesRefused().Concat(NativeCode()).Concat(MembersAndTypesRefused()).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> AssembliesRefused() =>
        from handle in metadata.AssemblyReferences
        let name = metadata.GetString(metadata.GetAssemblyReference(handle).Name)
        where name != sdkName && !IsBaseLibrary(name)
        select $"refers to the assembly {name}; an order type may use the SDK and the base library only";

    private IEnumerable<string> NativeCode()
    {
        if (metadata.GetTableRowCount(TableIndex.ImplMap) > 0 || metadata.GetTableRowCount(TableIndex.ModuleRef) > 0)
            yield return "calls native code (P/Invoke); an order type may not";
        if (metadata.AssemblyFiles.Count > 0)
            yield return "is spread over several files; build it as one assembly";
        if (metadata.ExportedTypes.Count > 0)
            yield return "forwards types to another assembly; an order type may not";
    }

    private List<string> MembersAndTypesRefused()
    {
        List<string> found = [];
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference || Named((TypeReferenceHandle)member.Parent) is not { } type)
                continue;
            var name = metadata.GetString(member.Name);
            if (AllowedReferences.Type(type.Namespace, type.FullName) && AllowedReferences.Member(type.FullName, name))
                continue;
            told.Add(type.FullName);
            found.Add($"uses {type.FullName}.{Plain(name)}: {AllowedReferences.Why(type.FullName)}");
        }
        foreach (var handle in metadata.TypeReferences)
            if (Named(handle) is { } type && !AllowedReferences.Type(type.Namespace, type.FullName) && told.Add(type.FullName))
                found.Add($"uses {type.FullName}: {AllowedReferences.Why(type.FullName)}");
        return found;
    }

    /// <summary>The outermost type that a reference names; null for the SDK's own types, which are all allowed.</summary>
    private (string Namespace, string FullName)? Named(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        if (type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == sdkName)
            return null;
        var space = metadata.GetString(type.Namespace);
        return (space, space.Length == 0 ? metadata.GetString(type.Name) : space + "." + metadata.GetString(type.Name));
    }

    private static bool IsBaseLibrary(string name) =>
        name is "netstandard" or "mscorlib" or "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static string Plain(string member) =>
        member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) ? member[4..] : member;

}
