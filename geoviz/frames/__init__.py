"""A story's tables as GeoDataFrames, GeoPackage and GeoParquet.

Nothing is imported here, so that a CSV file does not cost the import of geopandas:
`story_frames` has the frames, `save` the one function that writes any format.
"""
