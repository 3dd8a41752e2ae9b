using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Poet.Platform.Ui.Forms;

/// <summary>What the model state says about one field.</summary>
internal static class FieldErrors
{
    /// <summary>The sentences, each once.</summary>
    public static IReadOnlyList<string> Of(ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) ? [.. entry.Errors.Select(Sentence).Distinct()] : [];

    /// <summary>The sentence of an error; an exception's own words are never shown.</summary>
    public static string Sentence(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Enter a value that can be read here";
}
