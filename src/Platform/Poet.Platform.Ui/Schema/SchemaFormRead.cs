using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Platform.Ui.Schema;

/// <summary>What a posted schema form says.</summary>
/// <param name="Values">The values, following the schema where there are no problems.</param>
/// <param name="Problems">What could not be read, or is missing; paths as in <see cref="TermProblem"/>.</param>
/// <param name="Typed">The fields as they were typed, to show the form again.</param>
/// <param name="AddsRow">True when the person asked for another row: show the form again, with no problems.</param>
public sealed record SchemaFormRead(JsonObject Values, IReadOnlyList<TermProblem> Problems, TypedForm Typed, bool AddsRow)
{
    /// <summary>True when the values can be used.</summary>
    public bool IsComplete => Problems.Count == 0 && !AddsRow;
}

/// <summary>Puts problems with terms beside the fields of a schema form.</summary>
public static class TermProblems
{
    /// <summary>Adds each problem to the field it names.</summary>
    /// <param name="state">The page's model state.</param>
    /// <param name="prefix">The form's prefix.</param>
    /// <param name="problems">The problems, of the reader or of the condition kind.</param>
    public static void AddTermProblems(this ModelStateDictionary state, string prefix, IEnumerable<TermProblem> problems)
    {
        foreach (var problem in problems)
            state.AddModelError(problem.Path.Length == 0 ? prefix : $"{prefix}.{problem.Path}", problem.Says);
    }
}
